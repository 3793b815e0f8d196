import { task } from 'mgr-scheduler';
import { add, Ops, sub } from './ops.ts';

export default task(function f(n: number) {
  const ops = [add, sub, Ops.mul];
  const All = Ops;
  let value = 1;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const op = ops[i % 3]!;
    for (let j = 0; j < +'2'; j++) value = op(value, 3);
    trace.push(value, op === add, ops.indexOf(sub), All === Ops, All.mul === op);
  }
  return trace;
});
export const args = [4];
