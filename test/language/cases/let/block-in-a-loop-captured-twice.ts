import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const pairs: { get: () => number; set: (x: number) => void }[] = [];
  for (let i = 0; i < +'2'; i++) {
    let shared = i;
    pairs.push({ get: () => shared, set: (x) => { shared = x; } });
    say(trace, shared);
    pairs[i]!.set(shared + 5);
    say(trace, shared);
  }
  pairs[0]!.set(say(trace, 100));
  return [trace, pairs[0]!.get(), pairs[1]!.get()];
});
export const args = [];
