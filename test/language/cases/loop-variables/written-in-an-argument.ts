import { task } from 'mgr-scheduler';

// The callback sees what the array that it is called for has made of the loop's variable.
export default task(function f(limit: number) {
  const seen: unknown[] = [];
  for (let i = 0; i < limit; i++) {
    seen.push([i, (i += 2), i].map((x) => x * 100 + i));
    seen.push([1, 2].reduce((sum, x) => sum + x + i, (i -= 1)));
  }
  function twice(a: number, b: number) {
    let sum = 0;
    for (let k = 0; k < b; k++) sum += a;
    return sum;
  }
  for (let i = 1, j = 1; i < limit; i++) {
    const each = (n: number) => twice(n, j) + j;
    seen.push(each((j *= 2)), each(i + j++));
  }
  return seen;
});
export const args = [9];
