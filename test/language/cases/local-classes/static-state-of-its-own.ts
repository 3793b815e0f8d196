import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function makeIds(start: number): { next(): number } {
  class Ids {
    static at = start;
    static next(): number { for (let i = 0; i < +'2'; i++) this.at++; return Ids.at; }
  }
  return Ids;
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = makeIds(0);
  const b = makeIds(100);
  for (let i = 0; i < +'3'; i++) say(trace, [a.next(), b.next()].join());
  return trace;
});
export const args = [];
