import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* job(name: string, n: number): Generator<string, number, number> { let sum = 0; for (let i = 0; i < n; i++) sum += yield `${name}${i}`; return sum; }
export default task(function f() {
  const trace: unknown[] = [];
  const queue: [Generator<string, number, number>, number][] = [[job('a', 2), 0], [job('b', 3), 0], [job('c', 1), 0]];
  const results: number[] = [];
  while (queue.length) {
    const [it, given] = queue.shift()!;
    const step = it.next(given);
    if (step.done) results.push(step.value);
    else queue.push([it, say(trace, step.value).length]);
  }
  return [results, trace];
});
export const args = [];
