import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let count = 0;
  const tools = {
    up: () => {
      count++;
    },
  };
  for (let i = 0; i < n; i++) {
    tools.up();
    count *= 2;
  }
  return count;
});
export const args = [5];
