import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function look(strings: TemplateStringsArray): unknown[] { return [Object.isFrozen(strings), Object.isFrozen(strings.raw), strings[0], strings.raw[0], Array.isArray(strings.raw), Object.keys(strings)]; }
export default task(function f() {
  const trace: unknown[] = [];
  for (let i = 0; i < +'2'; i++) say(trace, look`a\n\u0041${i}`.join());
  const held = ((s: TemplateStringsArray) => s)`x\t${1}y`;
  say(trace, 'moved');
  return [trace, held.raw, Object.isFrozen(held)];
});
export const args = [];
