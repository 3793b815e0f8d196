import { task } from 'mgr-scheduler';

function leave(n: number): number {
  let s = 0;
  while (n > 0) s += n--;
  return s;
}
export default task(function f() {
  const o: any = {
    base: 10,
    get(this: any, x: number) {
      return this === undefined ? 'lost' : this.base + x;
    },
  };
  return [(o?.get)(leave(2)), (o.get)(leave(2)), o?.get(leave(2)), o.get?.(leave(2)), (o?.['get'])?.(leave(2)), (0, o.get)(leave(1))];
});
export const args = [];
