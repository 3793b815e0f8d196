import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function show(this: any, trace: unknown[], ...xs: unknown[]): string {
  for (const x of xs) say(trace, x);
  return `${this?.name ?? 'none'}:${xs.join()}`;
}
export default task(function f() {
  const trace: unknown[] = [];
  const bound = show.bind({ name: 'a' }, trace, 1);
  const again = bound.bind({ name: 'b' }, 2);
  say(trace, 'start');
  return [bound('x'), again('y'), again.call({ name: 'c' }, 'z'), bound.name, again.length, trace];
});
export const args = [];
