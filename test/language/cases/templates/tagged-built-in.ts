import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let out = '';
  for (let i = 0; i < n; i++) out += String.raw`\n${i}\t`;
  return out;
});
export const args = [3];
