import { task } from 'mgr-scheduler';

export default task(function f() {
  const o: any = {
    x: 5,
    get(this: any, y: number) {
      return this.x + y;
    },
  };
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) out.push(o.get?.(i), o?.get(i), (o?.get)(i), o['get']?.(i));
  return out;
});
export const args = [];
