import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function* inner(): Generator<number> { yield 1; yield 2; } function* outer(): Generator<number> { yield 0; yield* inner(); yield 3; } for (const x of outer()) say(trace, x); return trace;
});
export const args = [];
