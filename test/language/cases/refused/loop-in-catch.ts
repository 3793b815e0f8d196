// refused: MGR_UNSUPPORTED "try"
import { task } from 'mgr-scheduler';

export default task(function f(text: string, n: number) {
  try { // here
    return JSON.parse(text);
  } catch {
    let s = 0;
    for (let i = 0; i < n; i++) s += i;
    return s;
  }
});
