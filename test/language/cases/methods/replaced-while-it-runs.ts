import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Self {
  n = 0;
  act(trace: unknown[]): string {
    this.act = () => 'second';
    for (let i = 0; i < +'2'; i++) this.n += say(trace, 1);
    return 'first';
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const one = new Self();
  return [one.act(trace), one.act(trace), one.n, say(trace, 'end'), trace];
});
export const args = [];
