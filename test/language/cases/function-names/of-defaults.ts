import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const [a = () => 1, b = g(2)] = [] as unknown as [() => number, number];
  const { c = function () {}, [g(1)]: d = () => 2 } = {} as any;
  function called(e = () => 3, n = g(3)) {
    return e.name + n;
  }
  return [a.name, b, c.name, d.name, called()];
});
export const args = [];
