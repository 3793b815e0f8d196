import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function same(strings: TemplateStringsArray): TemplateStringsArray { return strings; }
export default task(function f() {
  const trace: unknown[] = [];
  let last: TemplateStringsArray | null = null;
  let repeats = 0;
  for (let i = 0; i < +'3'; i++) { const now = same`a${i}b`; if (now === last) repeats++; last = now; say(trace, i); }
  const a = same`x`;
  const b = same`x`;
  return [repeats, a === b, trace];
});
export const args = [];
