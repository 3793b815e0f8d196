import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function nest(trace: unknown[], depth: number): (s: TemplateStringsArray, ...v: unknown[]) => string {
  return (s, ...v) => (depth === 0 ? s.join('~') + v.join() : nest(trace, depth - 1)`${say(trace, depth)}(${s.join('.')}${v.join()})`);
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  say(trace, 'start');
  return [nest(trace, n)`x${1}y`, trace];
});
export const args = [3];
