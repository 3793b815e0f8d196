// refused: MGR_UNSUPPORTED "try"
import { task } from 'mgr-scheduler';

export default task(function f(text: string, n: number) {
  let s = 0;
  try { // here
    s = JSON.parse(text);
  } finally {
    for (let i = 0; i < n; i++) s += i;
  }
  return s;
});
