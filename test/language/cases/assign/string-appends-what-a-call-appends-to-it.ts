import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let text = 'a';
  const add = (x: string): string => { text += x; return say(trace, text); };
  text += add('b');
  text = text + add('c') + text;
  return [text, trace];
});
export const args = [];
