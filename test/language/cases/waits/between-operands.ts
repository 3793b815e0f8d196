import { sleep, task } from 'mgr-scheduler';

export default task(function f(x: number) {
  const log: number[] = [];
  for (let i = 0; i < x; i++) log.push(i);
  const note = (value: number) => {
    log.push(value);
    return value;
  };
  const sum = note(x) + (sleep(1), note(x + 1)) * note(x + 2);
  return [sum, log, x > 1 && (sleep(0), 'yes'), [1, sleep(0), 3]];
});
export const args = [2];
