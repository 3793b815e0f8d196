import { task } from 'mgr-scheduler';

/** How many primes there are below n, by the sieve of Eratosthenes over the odd numbers. */
export default task(function sieve(n: number): number {
  const composite = new Uint8Array(n >> 1);
  let count = n > 2 ? 1 : 0;
  for (let i = 3; i < n; i += 2) {
    if (composite[i >> 1] === 1) continue;
    count++;
    for (let multiple = i * i; multiple < n; multiple += 2 * i) composite[multiple >> 1] = 1;
  }
  return count;
});
