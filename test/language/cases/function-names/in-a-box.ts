import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  let t: () => number = () => 1;
  const up = () => {
    t = () => 2;
  };
  const out = [t.name];
  g(1);
  [1].forEach(up);
  out.push(t.name, up.name, String(t()));
  [t = function () {
    return g(1);
  }] = [] as unknown as [() => number];
  out.push(t.name);
  g(2);
  return out;
});
export const args = [];
