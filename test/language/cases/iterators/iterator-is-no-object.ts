import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  say(trace, 'before');
  try { const it = { [Symbol.iterator]: () => 5 } as unknown as Iterable<number>; for (const x of it) say(trace, x); } catch (e) { trace.push((e as Error).name ?? e, ''); } return trace;
});
export const args = [];
