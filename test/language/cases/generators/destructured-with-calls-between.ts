import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* letters(trace: unknown[]): Generator<string> { try { for (const c of 'abcdef') { trace.push('gives ' + c); yield c; } } finally { trace.push('closed'); } }
export default task(function f() {
  const trace: unknown[] = [];
  const [a, , c = say(trace, 'never')] = letters(trace);
  say(trace, 'between');
  const [, ...rest] = letters(trace);
  return [a, c, rest, trace];
});
export const args = [];
