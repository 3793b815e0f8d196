import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function* ids(prefix: string): Generator<string> { for (let i = 0; ; i++) yield prefix + i; }
export default task(function f() {
  const trace: unknown[] = [];
  const state = { it: ids('o'), more: new Map([['m', ids('m')]]) };
  for (let i = 0; i < +'3'; i++) { say(trace, state.it.next().value); if (i % 2) say(trace, state.more.get('m')!.next().value); }
  return trace;
});
export const args = [];
