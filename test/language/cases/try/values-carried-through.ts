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
  const big = { list: [1, 2, 3], map: new Map([[1, 'a']]) }; let x = 0.5; try { say(trace, x); x = -0; boom(trace, big); } catch (e) { say(trace, [e === big, Object.is(x, -0)]); } finally { say(trace, big.map.get(1)); } return [trace, big];
});
export const args = [4];
