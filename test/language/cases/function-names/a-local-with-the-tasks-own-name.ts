import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  let f = () => 1;
  const up = () => {
    f = () => 2;
  };
  g(1);
  const before = f();
  [1].forEach(up);
  return [before, f(), f.name];
});
export const args = [];
