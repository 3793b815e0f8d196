// no-safepoint: a function that is used as a value, and asks for its receiver, runs to its end
import { task } from 'mgr-scheduler';

function own(this: any, n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) s += typeof this;
  return s;
}
export default task(function f() {
  return own.length + (own as any)(2);
});
export const args = [];
