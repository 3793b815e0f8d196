import { task } from 'mgr-scheduler';

export default task(function f(items: string[]) {
  const out: string[] = [];
  function permute(k: number): void {
    if (k === items.length) {
      out.push(items.join(''));
      return;
    }
    for (let i = k; i < items.length; i++) {
      [items[k], items[i]] = [items[i]!, items[k]!];
      permute(k + 1);
      [items[k], items[i]] = [items[i]!, items[k]!];
    }
  }
  permute(0);
  return out;
});
export const args = [['a', 'b', 'c', 'd']];
