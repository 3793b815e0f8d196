import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const out: unknown[] = [];
  {
    function twice(x: number) {
      return 2 * x;
    }
    g(1);
    out.push(twice.name, [1].map(twice));
  }
  {
    function twice(x: number) {
      return x + x;
    }
    out.push(twice.name);
    g(2);
    out.push([1].map(twice));
  }
  return out;
});
export const args = [];
