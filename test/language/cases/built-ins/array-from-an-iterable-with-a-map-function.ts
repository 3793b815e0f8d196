import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  function* numbers(): Generator<number> { try { for (let i = 0; i < +'3'; i++) yield i; } finally { trace.push('closed'); } }
  const out = Array.from(numbers(), function (this: any, x, i) { trace.push(x); return x * this.by + i; }, { by: 10 });
  let thrown = '';
  try { Array.from(numbers(), (x) => { if (x === 1) throw new Error('at one'); return x; }); } catch (error) { thrown = (error as Error).message; }
  say(trace, 'end');
  return [out, thrown, Array.from({ length: 3, 1: 'b' } as any), Array.from('a\u{1f600}'), trace];
});
export const args = [];
