import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Box {
  constructor(readonly name: string) {}
  show(trace: unknown[], x: string): string {
    for (let i = 0; i < +'2'; i++) trace.push(this.name + i);
    return this.name + x;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  let box = new Box('a');
  const swap = (): string => { box = new Box('b'); return say(trace, '!'); };
  return [box.show(trace, swap()), box.show(trace, '?'), trace];
});
export const args = [];
