import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  const pairs: Iterable<[number, { a: string }]> = { *[Symbol.iterator]() { yield [1, { a: 'x' }]; yield [2, { a: 'y' }]; } }; for (const [n2, { a }] of pairs) say(trace, [n2, a]); return trace;
});
export const args = [];
