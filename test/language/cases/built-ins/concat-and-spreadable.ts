import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const like = { length: 2, 0: 'x', 1: 'y', [Symbol.isConcatSpreadable]: true };
  const closed: any = [5, 6];
  closed[Symbol.isConcatSpreadable] = false;
  const out = [say(trace, 1) as unknown].concat(like as any, closed, [[7]], say(trace, 8));
  return [out.length, out[1], out[3] === closed, out.at(-1), trace];
});
export const args = [];
