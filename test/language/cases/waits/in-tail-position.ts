import { sleep, task } from 'mgr-scheduler';

function rest(ms: number) {
  return sleep(ms);
}

export default task(function f(ms: number) {
  const result: unknown[] = [];
  for (let i = 0; i < ms; i++) result.push(rest(ms));
  result.push(sleep(0));
  return result;
});
export const args = [2];
