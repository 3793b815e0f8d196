import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
function boom(trace: unknown[], x: unknown): never {
  for (let i = 0; i < +'2'; i++) trace.push('boom');
  throw x;
}
export default task(function f(n: number): unknown {
  const trace: unknown[] = [];
  let get = (): unknown => 0; try { let x = 1; get = () => x; say(trace, x); x = 2; boom(trace, x); } catch (e) { say(trace, [e, get()]); } return trace;
});
export const args = [4];
