import { task } from 'mgr-scheduler';

function leave(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
export default task(function f() {
  const o: any = { run: { call: () => 'not a call' } };
  return o.run(leave(3));
});
export const args = [];
