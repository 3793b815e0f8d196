import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const html = { prefix: '#', tag(strings: TemplateStringsArray, ...values: unknown[]) { return this.prefix + strings.join('_') + values.join(); } };
  let o = html;
  const swap = (x: number): number => { o = { ...html, prefix: 'changed' }; return say(trace, x); };
  return [o.tag`a${swap(1)}b`, o['tag']`c${say(trace, 2)}`, (0, (s: TemplateStringsArray) => s.length)`x${1}y${2}z`, trace];
});
export const args = [];
