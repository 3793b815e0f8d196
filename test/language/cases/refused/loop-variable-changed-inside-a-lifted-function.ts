// refused: MGR_UNSUPPORTED "a loop's variable"
import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let s = 0;

  for (let i = 0; i < n; i++) { // here
    const skip = () => [i].forEach(() => (() => (i += 1))());
    skip();
    s += i;
  }
  return s;
});
export const args = [3];
