// refused: MGR_UNSUPPORTED "try"
import { task } from 'mgr-scheduler';

function walk(n: number): number {
  let s = 0;
  while (n-- > 0) s += n;
  return s;
}
export default task(function f(n: number) {
  try { // here
    return walk(n);
  } catch (e) {
    return String(e);
  }
});
