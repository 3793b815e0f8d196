import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const add = (a: number, b: number) => a + b;
function sub(a: number, b: number) {
  return a - b;
}
const OPS = { mul: (a: number, b: number) => a * b, neg(a: number) { return -a; }, get one() { return 1; } };
const LATER = new Map<string, (a: number, b: number) => number>([['add', add], ['pow', (a, b) => a ** b]]);

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const ops = [add, sub, OPS.mul, LATER.get('pow')!];
  let value = 2;
  for (let i = 0; i < n; i++) {
    const op = ops[i % 4]!;
    value = op(value, say(trace, 2));
    trace.push(value, op === add, op === OPS.mul, op === LATER.get('pow'), op.name);
  }
  const { neg } = OPS;
  for (let i = 0; i < n; i++) trace.push(neg(say(trace, i)), neg === OPS.neg);
  return trace;
});
export const args = [5];
