// refused: MGR_UNSUPPORTED "try"
import { task } from 'mgr-scheduler';

function safe(list: string[]): number {
  let s = 0;
  try { // here
    for (const x of list) s += JSON.parse(x);
  } catch {
    return -1;
  }
  return s;
}
export default task(function f(list: string[]) {
  return safe(list);
});
