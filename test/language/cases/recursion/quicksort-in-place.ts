import { task } from 'mgr-scheduler';

function sort(a: Int32Array, from: number, to: number): void {
  if (from >= to) return;
  const pivot = a[(from + to) >> 1]!;
  let i = from;
  let k = to;
  while (i <= k) {
    while (a[i]! < pivot) i++;
    while (a[k]! > pivot) k--;
    if (i <= k) {
      const t = a[i]!;
      a[i++] = a[k]!;
      a[k--] = t;
    }
  }
  sort(a, from, k);
  sort(a, i, to);
}
export default task(function f(list: number[]) {
  const a = Int32Array.from(list);
  sort(a, 0, a.length - 1);
  return a;
});
export const args = [[5, 3, 9, -1, 5, 0, 12, 7]];
