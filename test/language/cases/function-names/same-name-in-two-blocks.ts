import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const out: string[] = [];
  {
    const q = () => 1;
    g(1);
    out.push(q.name);
  }
  {
    const q = function () {};
    out.push(q.name);
    g(2);
    out.push(q.name);
  }
  return out;
});
export const args = [];
