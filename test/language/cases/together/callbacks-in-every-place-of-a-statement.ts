import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(xs: number[]) {
  const trace: unknown[] = [];
  const t = (x: number): number => say(trace, x);
  switch (xs.find((x) => t(x) > 1)) { case 2: trace.push('two'); break; default: trace.push('none'); }
  for (let i = xs.findIndex((x) => t(x) === 2); xs.every((x) => x < 3 + i) && i < 3; i += xs.filter((x) => t(x) === 1).length) trace.push(`i${i}`);
  const { a = xs.map((x) => t(x)), b } = { b: `${xs.map((x) => t(x) * 2)}` } as any;
  const [c = xs.some((x) => t(x) === 1)] = [] as any[];
  if (xs.every((x) => t(x) > 0) ? !xs.some((x) => t(x) > 2) : false) trace.push('if');
  try { throw xs.reduce((s, x) => s + t(x), 0); } catch (thrown) { trace.push(thrown); }
  return [...xs.map((x) => t(x)), ...xs.filter((x) => t(x) > 1), a, b, c, trace];
});
export const args = [[1, 2]];
