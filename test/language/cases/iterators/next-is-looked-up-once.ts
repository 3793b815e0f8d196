import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  let asked = 0; const it = { i: 0, get next() { asked++; return () => ({ value: it.i++, done: it.i > 3 }); }, [Symbol.iterator]() { return this; } }; for (const x of it as unknown as Iterable<number>) say(trace, x); return [asked, trace];
});
export const args = [];
