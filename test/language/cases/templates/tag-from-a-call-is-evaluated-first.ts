import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const pick = (name: string) => { say(trace, name); return (strings: TemplateStringsArray, ...values: unknown[]): unknown => { trace.push('called'); return values.length ? strings.raw.join('') : pick; }; };
  const out = pick('tag')`a${say(trace, 'value')}b`;
  const chained = (pick('one')`x` as typeof pick)('two')`y${say(trace, 'v')}`;
  return [out, chained, trace];
});
export const args = [];
