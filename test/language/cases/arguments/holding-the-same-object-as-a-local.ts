import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function g(trace: unknown[], o: { n: number }): boolean {
  const kept = o;
  o = { n: -1 };
  say(trace, o.n);
  arguments[1].n++;
  return kept === arguments[1] && kept.n === 2 && o !== kept;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace, { n: 1 }), trace];
});
export const args = [];
