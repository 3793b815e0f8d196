import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function* count(): Generator<number> { yield 1; throw new RangeError('inside'); } try { for (const x of count()) say(trace, x); } catch (e) { trace.push((e as Error).name ?? e, String((e as Error).message ?? '')); } return trace;
});
export const args = [];
