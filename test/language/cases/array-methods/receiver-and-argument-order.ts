import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const list = (name: string): number[] => { say(trace, name); return [1, 2]; };
  const self = (name: string): object => { say(trace, name); return {}; };
  const out = list('receiver').map((x) => say(trace, x), self('this argument'));
  const sum = list('second').reduce((a, x) => a + say(trace, x), say(trace, 100));
  return [out, sum, trace];
});
export const args = [];
