import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const plain = /a/;
  const global = /a/g;
  for (let i = 0; i < +'3'; i++) { plain.lastIndex = 5; trace.push(plain.test('aa'), plain.lastIndex); trace.push(say(trace, global.test('aa')), global.lastIndex); }
  return trace;
});
export const args = [];
