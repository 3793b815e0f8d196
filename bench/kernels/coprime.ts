import { task } from 'mgr-scheduler';

function commonDivisor(a: number, b: number): number {
  while (b !== 0) {
    const rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

/** How many ordered pairs of numbers from 1 to n have no common divisor. */
export default task(function coprime(n: number): number {
  let pairs = 0;
  for (let a = 1; a <= n; a++) {
    for (let b = 1; b <= n; b++) {
      if (commonDivisor(a, b) === 1) pairs++;
    }
  }
  return pairs;
});
