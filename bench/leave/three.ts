/**
 * Three frames deep, ten numbers alive: `a`, `b`, `rounds`, `round` and `sum` in inner, `a` and `b` in middle, `n`, `i` and
 * `sum` in three. With quantum 0 each call of inner leaves once, between the two rounds of its loop.
 */
import { task } from 'mgr-scheduler';

function inner(a: number, b: number, rounds: number): number {
  let sum = a;
  for (let round = 0; round < rounds; round++) sum += (b + round) & 7;
  return (sum + a * b) % 8191;
}

function middle(a: number, b: number): number {
  const got = inner(a, b, 2);
  return got + a + b;
}

/** Eight calls a round, so that the round's own safepoint hardly counts. */
export const three = task(function three(n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i += 8) {
    sum = (sum + middle(i, n)) % 65521;
    sum = (sum + middle(i + 1, n)) % 65521;
    sum = (sum + middle(i + 2, n)) % 65521;
    sum = (sum + middle(i + 3, n)) % 65521;
    sum = (sum + middle(i + 4, n)) % 65521;
    sum = (sum + middle(i + 5, n)) % 65521;
    sum = (sum + middle(i + 6, n)) % 65521;
    sum = (sum + middle(i + 7, n)) % 65521;
  }
  return sum;
});
