import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const tree = { kids: [1, 2], map(by: (x: number) => number) { let s = ''; for (const x of this.kids) s += by(x); return s; } };
  const list = Object.assign([1, 2], { map: (by: (x: number) => number) => 'own ' + by(5) });
  return [tree.map((x) => say(trace, x + 1)), (list as any).map((x: number) => say(trace, x)), trace];
});
export const args = [];
