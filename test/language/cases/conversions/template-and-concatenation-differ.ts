import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x: any = { valueOf: () => 42, toString: () => 'text' };
  const d: any = Object.defineProperty(new Date(0), Symbol.toPrimitive, { value: (hint: string) => 'date by ' + hint });
  for (let i = 0; i < +'2'; i++) say(trace, i);
  let symbol = '';
  try { symbol = `${Symbol('s') as any}`; } catch (error) { symbol = (error as Error).name; }
  return ['' + x, `${x}`, x + say(trace, 'c'), `${d}`, '' + d, symbol, String(Symbol('s')), `${[1, [2, 3]]}`, `${{}}`, `${null} ${undefined}`];
});
export const args = [];
