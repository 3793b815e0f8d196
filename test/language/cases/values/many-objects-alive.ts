import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const all: any[] = [];
  for (let i = 0; i < n; i++) all.push({ id: i, name: 'n' + i, next: all[i - 1] ?? null, tags: ['x', i] });
  return all;
});
export const args = [40];
