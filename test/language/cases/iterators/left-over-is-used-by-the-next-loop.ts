import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function* count(): Generator<number> { for (let i = 0; i < 6; i++) yield i; } const g = count(); for (const x of g) { say(trace, x); if (x === 2) break; } for (const x of g) say(trace, x); return trace;
});
export const args = [];
