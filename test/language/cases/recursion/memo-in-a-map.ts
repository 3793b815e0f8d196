import { task } from 'mgr-scheduler';

function paths(r: number, c: number, memo: Map<string, bigint>): bigint {
  if (r === 0 || c === 0) return 1n;
  const key = `${r},${c}`;
  const known = memo.get(key);
  if (known !== undefined) return known;
  const value = paths(r - 1, c, memo) + paths(r, c - 1, memo);
  memo.set(key, value);
  return value;
}
export default task(function f(n: number) {
  const memo = new Map<string, bigint>();
  return { value: paths(n, n, memo), size: memo.size };
});
export const args = [6];
