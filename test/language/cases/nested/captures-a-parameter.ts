import { task } from 'mgr-scheduler';

export default task(function f(list: number[], key: number) {
  function search(from: number): number {
    for (let i = from; i < list.length; i++) if (list[i] === key) return i;
    return -1;
  }
  const out: number[] = [];
  for (let at = search(0); at >= 0; at = search(at + 1)) out.push(at);
  return out;
});
export const args = [[1, 2, 1, 3, 1], 1];
