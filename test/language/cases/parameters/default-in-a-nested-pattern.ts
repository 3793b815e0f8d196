import { task } from 'mgr-scheduler';

function run({ a: { b = 5, c: [d, e = b] = [1] } = { b: undefined as number | undefined } as any, ...rest }: any = {}): unknown[] {
  let s = '';
  for (const k in rest) s += k;
  return [b, d, e, s];
}
export default task(function f() {
  return [run(), run({ a: { b: 1 } }), run({ a: { c: [2, 3] }, x: 1, y: 2 }), run({ a: undefined })];
});
export const args = [];
