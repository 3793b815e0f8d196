import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  const own: any = [1, 2]; own[Symbol.iterator] = function* () { yield 'mine'; yield 'own'; }; for (const x of own) say(trace, x); return trace;
});
export const args = [];
