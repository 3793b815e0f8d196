import { task } from 'mgr-scheduler';

function leave(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
export default task(function f() {
  const run: any = function (this: any, x: number) {
    return x + this.base;
  };
  run.call = () => 'wrong';
  run.apply = () => 'wrong';
  const o = { base: 100, run };
  return o.run(leave(3));
});
export const args = [];
