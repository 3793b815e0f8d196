/** Sums about fib with a fork in every call. */

/** Forks of fib(n): one in each call from n = 2 up, which is fib(n + 1) - 1. */
export function forksOf(n: number): number {
  let [before, here] = [0, 1];
  for (let i = 0; i < n; i++) [before, here] = [here, before + here];
  return here - 1;
}

/** Nanoseconds of thread time that a fork costs beyond the plain recursion. */
export function nanosecondsAFork(n: number, threads: number, forkedMs: number, plainMs: number): number {
  return (1e6 * (threads * forkedMs - plainMs)) / forksOf(n);
}
