import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(n: number): unknown {
  const safe = (x: number): unknown => { try { for (let i = 0; i < +'2'; i++) if (x === 2) throw x; return x; } catch (e) { return ['caught', e]; } }; return [1, 2, 3].map(safe);
});
export const args = [4];
