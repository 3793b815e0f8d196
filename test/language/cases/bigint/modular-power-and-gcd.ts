import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function power(base: bigint, e: bigint, m: bigint): bigint { let r = 1n; for (base %= m; e > 0n; e >>= 1n) { if (e & 1n) r = (r * base) % m; base = (base * base) % m; } return r; }
function gcd(a: bigint, b: bigint): bigint { while (b) [a, b] = [b, a % b]; return a; }
export default task(function f(m: bigint) {
  const trace: unknown[] = [];
  for (const a of [2n, 3n, 5n]) say(trace, power(a, m - 1n, m));
  return [trace, gcd(2n ** 80n, 6n ** 30n), power(7n, 0n, 13n)];
});
export const args = [2305843009213693951n];
