import { task } from 'mgr-scheduler';

function f2(a?: any, b?: any): unknown[] {
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) out.push(a, b);
  return out;
}
export default task(function f(x: any, y: any) {
  return [(f2 as any)(), f2(1), (f2 as any)(1, 2, 3), f2(x, y)];
});
export const args = [5];
