import { task } from 'mgr-scheduler';

function mergeSort(list: string[]): string[] {
  if (list.length < 2) return list;
  const middle = list.length >> 1;
  const left = mergeSort(list.slice(0, middle));
  const right = mergeSort(list.slice(middle));
  const out: string[] = [];
  let i = 0;
  let k = 0;
  while (i < left.length && k < right.length) out.push(left[i]! <= right[k]! ? left[i++]! : right[k++]!);
  return out.concat(left.slice(i), right.slice(k));
}
export default task(function f(list: string[]) {
  return mergeSort(list);
});
export const args = [['pear', 'fig', 'apple', 'kiwi', 'date']];
