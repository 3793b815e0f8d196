import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const out: unknown[] = [];
  {
    const q = function fact(k: number): number {
      return k > 1 ? k * fact(k - 1) : k;
    };
    out.push(q.name, [3].map(q));
    g(1);
  }
  {
    const q = function fact(k: number): unknown {
      return k > 0 ? [k].map(() => fact(k - 1)) : fact.name;
    };
    out.push(q.name, [2].map(q));
    g(2);
    const unused = function fact() {};
    out.push(unused.name);
  }
  return out;
});
export const args = [];
