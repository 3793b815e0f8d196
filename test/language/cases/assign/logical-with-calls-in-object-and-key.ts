import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { a: 0, b: null, c: 'set' };
  const at = (key: string): any => { say(trace, key); return o; };
  const out = [
    (at('o1')[say(trace, 'a')] ||= say(trace, 1)),
    (at('o2')[say(trace, 'b')] ??= say(trace, 2)),
    (at('o3')[say(trace, 'c')] &&= say(trace, 3)),
    (at('o4')[say(trace, 'a')] ??= say(trace, 'never')),
    (at('o5')[say(trace, 'd')] &&= say(trace, 'never')),
  ];
  return { out, o, trace };
});
export const args = [];
