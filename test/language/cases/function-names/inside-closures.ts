import { task } from 'mgr-scheduler';

function g(n: number): number {
  let s = 0;
  for (let i = -2; i < n; i++) s++;
  return s - 2;
}

export default task(function f() {
  const out: unknown[] = [];
  const make = (k: number) => {
    function own() {
      return own.name + k;
    }
    const shown = () => 1;
    return [own.name, own(), shown.name];
  };
  const other = (k: number) => {
    'use strict';
    function own() {
      return k;
    }
    return own.name;
  };
  g(1);
  out.push([1, 2].map(make), [3].map(other));
  return out;
});
export const args = [];
