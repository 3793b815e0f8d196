// refused: MGR_UNSUPPORTED "async"
// as: task-is-async
import { task } from 'mgr-scheduler';

async function load(n: number): Promise<number> { // here or
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
}
export default task(function f(n: number) {
  return load(n); // here
});
