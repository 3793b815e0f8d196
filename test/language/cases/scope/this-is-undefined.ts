// refused so far: MGR_UNSUPPORTED, this
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
