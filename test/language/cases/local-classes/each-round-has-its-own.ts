import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const made: (new () => { get(): number })[] = [];
  for (let i = 0; i < n; i++) {
    made.push(class { get(): number { let s = 0; for (let k = 0; k <= i; k++) s += 10; return s + i; } });
    say(trace, i);
  }
  for (const Class of made) say(trace, new Class().get());
  return [trace, made[0] === made[1], new made[0]!() instanceof made[1]!];
});
export const args = [3];
