import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  outer: for (const word of ['ab', 'xy', 'c']) {
    for (const letter of word) {
      switch (say(trace, letter)) {
        case 'a': continue outer;
        case 'y': break outer;
        default: trace.push('!');
      }
    }
    trace.push('end of ' + word);
  }
  return trace;
});
export const args = [];
