import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const word = /[a-z]+/g;
export default task(function f() {
  const trace: unknown[] = [];
  word.lastIndex = 0;
  const held = word;
  let found: RegExpExecArray | null;
  while ((found = held.exec('ab cd ef'))) say(trace, found[0]);
  return [trace, held === word];
});
export const args = [];
