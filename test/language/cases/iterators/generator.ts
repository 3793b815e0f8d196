import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function* count(n: number): Generator<number> { try { for (let i = 0; i < n; i++) { trace.push('yield ' + i); yield i; } } finally { trace.push('closed'); } } for (const x of count(4)) { say(trace, x); if (x === 2) break; } return trace;
});
export const args = [];
