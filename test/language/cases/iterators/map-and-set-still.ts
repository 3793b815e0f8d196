import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  for (const [k, v] of new Map([[1, 'a'], [2, 'b']])) { say(trace, [k, v]); if (k === 1) continue; break; } for (const x of new Set([3, 4])) say(trace, x); return trace;
});
export const args = [];
