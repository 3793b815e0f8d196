import { task } from 'mgr-scheduler';

function grow(o: any, n: number): any {
  for (let i = 0; i < n; i++) o = { wrapped: o, i };
  return o;
}
export default task(function f(seed: any) {
  const a = grow(seed, 3);
  const b = grow(a, 2);
  return { a, b, inside: b.wrapped.wrapped === a, seed: a.wrapped.wrapped.wrapped === seed };
});
export const args = [{ s: 1 }];
