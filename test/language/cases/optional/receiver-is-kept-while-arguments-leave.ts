import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let o: any = { name: 'first', hello(x: unknown) { return this.name + x; } };
  const greet = (x: string): string => {
    o = { name: 'second', hello: null };
    return say(trace, x);
  };
  const a = o?.hello(greet('!'));
  const b = o.hello?.(greet('?'));
  return [a, b, o.name, trace];
});
export const args = [];
