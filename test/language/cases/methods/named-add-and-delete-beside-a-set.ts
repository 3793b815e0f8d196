import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Tags {
  readonly inner = new Set<string>();
  readonly trace: string[] = [];
  add(tag: string): this { for (const part of tag.split('.')) { this.trace.push(part); this.inner.add(part); } return this; }
  delete(tag: string): number { let n = 0; for (const one of [...this.inner]) if (one.startsWith(tag)) { this.inner.delete(one); n++; } return n; }
  has(tag: string): boolean { for (const one of this.inner) if (one === tag) return true; return false; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const all: (Tags | Set<string>)[] = [new Tags(), new Set<string>()];
  for (const one of all) {
    one.add('a.b').add('ac');
    say(trace, [one.has('b'), one.has('a.b'), one.delete('a')].join());
  }
  return [trace, (all[0] as Tags).trace, [...(all[1] as Set<string>)]];
});
export const args = [];
