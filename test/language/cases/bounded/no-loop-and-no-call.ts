// no-safepoint: nothing to poll for
import { task } from 'mgr-scheduler';

export default task(function f(a: number, b: string) {
  return { a: a + 1, b: b + '!' };
});
export const args = [1, 'x'];
