import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const [receiver, body, method, length, given, index, mapped, kept, flat, item, value, at, made] = 'ABCDEFGHIJKLM';
  const all = [receiver, body, method, length, given, index, mapped, kept, flat, item, value, at, made];
  const out = [
    [1].map((x) => say(trace, x) + all.join('') + receiver + body + method + length + index + mapped), [1].filter((x) => say(trace, x) && kept === 'H' && item === 'J'),
    [1].flatMap((x) => [say(trace, x), flat, given]), [1, 2].reduce((a, x) => say(trace, a) + x + value! + at, ''), [3].find(() => say(trace, made === 'M')), [4].map((index, length) => say(trace, index) + length, given),
  ];
  return [out, trace];
});
export const args = [];
