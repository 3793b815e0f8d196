import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Box {
  show(trace: unknown[], x: string): string {
    for (let i = 0; i < +'2'; i++) trace.push('old');
    return 'old' + x;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const box = new Box();
  const swap = (): string => {
    box.show = (_trace, x) => 'new' + x;
    return say(trace, '!');
  };
  return [box.show(trace, swap()), box.show(trace, '?'), trace];
});
export const args = [];
