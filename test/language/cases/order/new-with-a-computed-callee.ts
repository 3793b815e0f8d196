import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class A { constructor(readonly x: unknown) {} }
export default task(function f() {
  const trace: unknown[] = [];
  const lib: any = { A, nested: { B: class B { constructor(readonly y: unknown) {} } } };
  const a = new lib[say(trace, 'A')](say(trace, 1));
  const b = new (say(trace, lib).nested[say(trace, 'B')])(say(trace, 2), say(trace, 3));
  let swapped: any = A;
  const swap = (): number => { swapped = Array; return say(trace, 4); };
  const c = new swapped(swap());
  return [a.x, b.y, c.x, trace.map((x) => (x === lib ? 'lib' : x))];
});
export const args = [];
