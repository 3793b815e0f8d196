import { task } from 'mgr-scheduler';

export default task(function stars(n: number) {
  let s = '';
  for (let i = 0; i < n; i++) s += '*';
  return s;
});
