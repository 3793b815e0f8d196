import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function cooked(strings: TemplateStringsArray, ...values: unknown[]): unknown[] { return [...strings, ...strings.raw, ...values]; }
export default task(function f() {
  const trace: unknown[] = [];
  const out = cooked`\unicode ${say(trace, 1)} \xerxes ok`;
  say(trace, out.length);
  return [out, trace];
});
export const args = [];
