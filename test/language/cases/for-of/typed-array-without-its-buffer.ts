import { task } from 'mgr-scheduler';

// A view whose buffer has gone elsewhere can't be walked; one with no elements can.
export default task(function f() {
  const trace: unknown[] = [];
  const views = [new Uint8Array(4), new Float64Array(0), new Int16Array(2)];
  structuredClone(views[0], { transfer: [views[0].buffer] });
  for (const view of views) {
    try {
      for (const x of view) trace.push(x);
      const [first = 'none'] = view as Iterable<unknown>;
      trace.push(first);
    } catch (error) {
      trace.push((error as Error).name);
    }
  }
  return trace;
});
export const args = [];
