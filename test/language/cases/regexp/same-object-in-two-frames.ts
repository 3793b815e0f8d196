import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function next(trace: unknown[], re: RegExp, text: string): string | null { const m = re.exec(text); say(trace, re.lastIndex); return m && m[0]; }
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const re = /\w/g;
  const same = { re };
  const out = [next(trace, re, text), next(trace, same.re, text), re.exec(text)![0], next(trace, re, text)];
  return [out, same.re === re, trace];
});
export const args = ['abc'];
