import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = {};
  const at = (name: string): any => { say(trace, name); return o; };
  [, ...at('rest of list')[say(trace, 'list')]] = [1, 2, 3];
  ({ a: at('one').one, ...at('rest of object')[say(trace, 'others')] } = { a: 1, b: 2, c: 3 });
  return { o, trace };
});
export const args = [];
