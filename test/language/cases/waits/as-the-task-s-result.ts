import { sleep, task } from 'mgr-scheduler';

export default task((ms: number) => {
  for (let i = 0; i < ms; i++) sleep(i);
  return sleep(ms);
});
export const args = [2];
