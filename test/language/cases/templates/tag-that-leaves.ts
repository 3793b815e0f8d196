import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function tag(trace: unknown[], strings: TemplateStringsArray, ...values: unknown[]): string {
  let s = '';
  for (let i = 0; i < strings.length; i++) s += say(trace, strings[i]!) + (i < values.length ? `<${values[i]}>` : '');
  return s;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const t = (strings: TemplateStringsArray, ...values: unknown[]): string => tag(trace, strings, ...values);
  const out: string[] = [];
  for (let i = 0; i < n; i++) out.push(t`a${i}b${i * 2}c`);
  return [out, t`none`, t`${1}${2}`, trace];
});
export const args = [2];
