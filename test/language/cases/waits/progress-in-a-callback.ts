import { progress, sleep, task } from 'mgr-scheduler';

export default task(function f(values: number[]) {
  for (const value of values) sleep(value);
  const sorted = values.sort((a, b) => {
    progress(a);
    return a - b;
  });
  progress(sorted);
  return sorted;
});
export const args = [[3, 1, 2]];
