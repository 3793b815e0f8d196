import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* squares(n: number): Generator<number> { for (let i = 0; i < n; i++) yield i * i; }
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const max = Math.max(...squares(say(trace, n)), say(trace, 5));
  const both = [...squares(3), say(trace, 'x'), ...squares(2)];
  return [max, both, Array.from(squares(n)), new Set(squares(3)).size, Object.fromEntries([...squares(2)].map((x) => [x, x])), trace];
});
export const args = [4];
