import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const xs = [1, 2] as number[] | undefined;
  const none = undefined as number[] | undefined;
  const out = [xs?.map((x) => say(trace, x)), none?.map((x) => say(trace, x)), xs!['filter']((x) => say(trace, x) > 1), (xs as any)[say(trace, 'some')]((x: number) => say(trace, x) > 5), none?.map((x) => say(trace, x)).filter((x) => x)];
  return [out, trace];
});
export const args = [];
