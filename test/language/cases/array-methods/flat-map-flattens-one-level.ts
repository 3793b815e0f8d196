import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  // biome-ignore lint: holes are the point
  const out = [1, 2, 3].flatMap((x) => say(trace, x) === 2 ? [] : [x, [x], , 'h']);
  const like = [1].flatMap(() => say(trace, { length: 1, 0: 'x' }) as any);
  const spread = [1].flatMap(() => Object.assign({ length: 1, 0: 'x' }, { [Symbol.isConcatSpreadable]: true }) as any);
  return [out, out.length, like.length, spread.length, [2].flatMap((x) => say(trace, x)), trace.length];
});
export const args = [];
