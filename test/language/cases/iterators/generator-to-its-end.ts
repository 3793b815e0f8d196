import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function* count(n: number): Generator<number> { try { for (let i = 0; i < n; i++) yield i; } finally { trace.push('closed'); } } let s = 0; for (const x of count(5)) s += x; return [s, trace];
});
export const args = [];
