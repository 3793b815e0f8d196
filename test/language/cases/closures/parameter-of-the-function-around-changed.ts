import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function make(trace: unknown[], n: number): { up: () => number; peek: () => number } {
  const peek = (): number => n;
  n += 5;
  const up = (): number => { n += say(trace, 1); return n; };
  n *= 2;
  return { up, peek };
}
export default task(function f() {
  const trace: unknown[] = [];
  const { up, peek } = make(trace, 1);
  say(trace, peek());
  return [up(), up(), peek(), trace];
});
export const args = [];
