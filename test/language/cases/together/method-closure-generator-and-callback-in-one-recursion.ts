import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
interface Dir { name: string; files: number[]; dirs: Dir[] }
class Disk {
  seen: string[] = [];
  constructor(readonly root: Dir) {}
  *walk(dir = this.root): Generator<Dir> { yield dir; for (const sub of dir.dirs) yield* this.walk(sub); }
  size(trace: unknown[], dir = this.root): number {
    this.seen.push(dir.name);
    const own = dir.files.reduce((a, x) => a + say(trace, x), 0);
    const add = (d: Dir): number => this.size(trace, d);
    return own + dir.dirs.map((d) => add(d)).reduce((a, x) => a + x, 0);
  }
}
const tree: Dir = { name: '/', files: [1], dirs: [{ name: 'a', files: [2, 3], dirs: [{ name: 'b', files: [], dirs: [] }] }, { name: 'c', files: [4], dirs: [] }] };
export default task(function f() {
  const trace: unknown[] = [];
  const disk = new Disk(tree);
  const total = disk.size(trace);
  for (const dir of disk.walk()) say(trace, dir.name);
  return [total, disk.seen, trace];
});
export const args = [];
