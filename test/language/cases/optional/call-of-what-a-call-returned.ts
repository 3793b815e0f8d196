import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const pick = (name: string): ((x: number) => number) | undefined => {
    say(trace, name);
    return name === 'inc' ? (x) => say(trace, x + 1) : undefined;
  };
  return [pick('inc')?.(say(trace, 1)), pick('dec')?.(say(trace, 2)), trace];
});
export const args = [];
