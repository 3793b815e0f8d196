import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const all: { i: number; list: number[] }[] = [];
  for (let i = 0; i < n; i++) {
    const one = { i, list: [] as number[] };
    for (let k = 0; k < i; k++) one.list.push(k);
    all.push(one);
  }
  return all;
});
export const args = [5];
