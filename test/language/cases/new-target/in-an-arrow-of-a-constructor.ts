import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Shape {
  readonly made: string;
  constructor() {
    const name = (): string => new.target.name;
    this.made = name();
  }
}
class Round extends Shape {}
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'2'; i++) say(trace, new (i ? Round : Shape)().made);
  return trace;
});
export const args = [];
