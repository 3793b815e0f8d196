import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  function* numbers(): Generator<number> {
    try { for (let i = 0; ; i++) yield i; } finally { trace.push('closed'); }
  }
  let a: any, b: any, c: any;
  [a, , b = say(trace, 'never')] = numbers();
  const it = numbers();
  [c] = it;
  [a = say(trace, 'from the end')] = it as any;
  return [a, b, c, trace];
});
export const args = [];
