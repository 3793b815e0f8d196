import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const ops = new Map<string, (a: number, b: number) => number>([
    ['+', (a, b) => say(trace, a) + b],
    ['*', (a, b) => { let s = 0; for (let i = 0; i < a; i++) s += b; return s; }],
    ['min', Math.min],
  ]);
  const out: unknown[] = [];
  for (const [name, op] of ops) out.push(name, op(say(trace, 3), 4));
  ops.set('+', (a, b) => a - b);
  out.push(ops.get('+')!(say(trace, 9), 1), ops.get('-')?.(1, 2));
  return { out, trace };
});
export const args = [];
