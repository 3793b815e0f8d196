import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const root = new TypeError('root');
  const mid: any = new Error('mid', { cause: root });
  mid.extra = { root };
  const all = new AggregateError([root, mid], 'both');
  say(trace, all.errors.length);
  return [mid.cause === root, mid.extra.root === root, all.errors[1] === mid, all.message, root instanceof TypeError, Object.keys(mid), 'stack' in mid, trace];
});
export const args = [];
