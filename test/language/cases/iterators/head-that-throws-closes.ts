import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  say(trace, 'before');
  const list = { [Symbol.iterator]() { return { next: () => ({ value: null, done: false }), return() { trace.push('return'); return {}; } }; } } as unknown as Iterable<{ a: number }>; try { for (const { a } of list) say(trace, a); } catch (e) { trace.push((e as Error).name ?? e, ''); } return trace;
});
export const args = [];
