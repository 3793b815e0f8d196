import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f(n: number) {
  const a: any = n > 5 ? g(1) : () => 1;
  const b: any = (g(1), () => 2);
  const c: any = g(0) || (() => 3);
  let d: any;
  d ||= () => 4;
  let e: any = null;
  e ??= g(0) || function () {};
  return [a.name, b.name, c.name, d.name, e.name, [() => g(1)][0]?.name];
});
export const args = [2];
