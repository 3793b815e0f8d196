import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const re = /([a-z])(?<digit>\d)?/g;
  re.lastIndex = 1;
  const all = text.matchAll(re);
  for (const m of all) { say(trace, `${m[0]}@${m.index}${m.groups!.digit ?? '-'}`); if (m[1] === 'c') break; }
  return [trace, re.lastIndex, [...all].length];
});
export const args = ['a1b2c3d4'];
