// refused: MGR_UNSUPPORTED "async"
// as: task-is-async
import { task } from 'mgr-scheduler';

export default task(async function f(n: number) { // here or
  let s = 0;
  for (let i = 0; i < n; i++) s += await Promise.resolve(i); // here
  return s;
});
