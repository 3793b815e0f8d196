import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  const it = { i: 0, next: () => ({ value: it.i++, done: false }), [Symbol.iterator]() { return this; } }; for (const x of it as Iterable<number>) { say(trace, x); if (x > 1) break; } return trace;
});
export const args = [];
