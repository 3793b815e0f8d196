import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let count = 0;
  const next = () => ++count;
  const tools = { next };
  for (let i = 0; i < n; i++) tools.next();
  return count;
});
export const args = [4];
