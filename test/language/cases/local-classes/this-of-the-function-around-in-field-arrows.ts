import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Outer {
  constructor(readonly name: string) {}
  build(trace: unknown[]): string[] {
    const outer = this;
    const getOuter = (): string => this.name;
    class Inner { name = 'inner'; both(): string { return say(trace, outer.name + this.name) + getOuter(); } arrow = (): string => this.name + outer.name; }
    const inner = new Inner();
    return [inner.both(), inner.arrow(), getOuter()];
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [new Outer('outer').build(trace), trace];
});
export const args = [];
