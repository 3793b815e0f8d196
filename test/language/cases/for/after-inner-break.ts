import { task } from 'mgr-scheduler';

export default task(function primes(n: number) {
  const out: number[] = [];
  for (let i = 2; i < n; i++) {
    let prime = true;
    for (let d = 2; d * d <= i; d++) {
      if (i % d === 0) {
        prime = false;
        break;
      }
    }
    if (prime) out.push(i);
  }
  return out;
});
export const args = [40];
