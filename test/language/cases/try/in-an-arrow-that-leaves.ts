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
  const safe = (x: number): unknown => { try { if (x === 2) boom(trace, x); return say(trace, x); } catch (e) { return ['caught', e]; } }; const out = []; for (let i = 0; i < n; i++) out.push(safe(i)); return [out, trace];
});
export const args = [4];
