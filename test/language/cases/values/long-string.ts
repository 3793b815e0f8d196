import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const long = 'abcdefghij'.repeat(3000);
  const wide = '日本'.repeat(3000);
  let s = 0;
  for (let i = 0; i < n; i++) s += long.charCodeAt(i * 1000) + wide.charCodeAt(i * 1000);
  return { s, long, wide };
});
export const args = [4];
