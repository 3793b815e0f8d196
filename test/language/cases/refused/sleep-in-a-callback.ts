// refused: MGR_UNSUPPORTED "sleep() in a function that f hands over"
// what: `sleep()` and `hold()` in a function that is handed over or kept as a value
// why: whoever calls it cannot leave
// instead: a loop in the task
import { sleep, task } from 'mgr-scheduler';

export default task(function f(values: number[]) {
  return values.sort((a, b) => {
    sleep(1); // here
    return a - b;
  });
});
export const args = [[2, 1]];
