import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function until(trace: unknown[], n: any, up: boolean) {
  let rounds = 0;
  if (up) for (let i = 0; i < n; i++) rounds += say(trace, 1);
  else for (let i = 5; i >= n; i -= 2) rounds += say(trace, 2);
  for (let i = 0; i <= n; i++) for (let j = 0; j < n; j++) rounds += say(trace, 3);
  return rounds;
}
export default task(function f() {
  const trace: unknown[] = [];
  const bound = { valueOf() { trace.push('asked'); return 2; } };
  const rounds = [until(trace, bound, true), until(trace, bound, false), until(trace, 2n, true), until(trace, '2', false)];
  return [rounds, until(trace, Number.NaN, true), until(trace, undefined, false), trace];
});
export const args = [];
