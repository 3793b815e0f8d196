import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Sum {
  constructor(readonly base: number) {}
  add(trace: unknown[], ...xs: number[]): number {
    let s = this.base;
    for (const x of xs) s += say(trace, x);
    return s;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const ten = new Sum(10);
  const hundred = new Sum(100);
  const bound = ten.add.bind(hundred, trace, 1);
  say(trace, 'start');
  return [ten.add.call(hundred, trace, 1, 2), ten.add.apply(hundred, [trace, 3, 4]), bound(5), bound.length, bound.name, trace];
});
export const args = [];
