import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  for (const c of text) say(trace, [...Array(c.length).keys()].map((i) => c.charCodeAt(i).toString(16)).join('+'));
  return trace;
});
export const args = ['a\ud83d\u{1f600}\ude00e\u0301'];
