import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Temperature { constructor(readonly degrees: number) {} toJSON(key: string): string { let s = ''; for (let i = 0; i < this.degrees; i++) s += '*'; return `${key}:${s}`; } }
export default task(function f() {
  const trace: unknown[] = [];
  const data = { t: new Temperature(say(trace, 3)), d: new Date(0), big: 5n as any, list: [undefined, () => 1, Symbol('s'), NaN], skip: undefined };
  const text = JSON.stringify(data, (key, value) => { trace.push(key); return typeof value === 'bigint' ? `${value}n` : value; }, 1);
  const some = JSON.stringify({ a: 1, b: { a: 2, c: 3 } }, ['a', 'b']);
  let thrown = '';
  try { JSON.stringify({ a: 1n as any }); } catch (error) { thrown = say(trace, (error as Error).name); }
  return [text, some, thrown, trace];
});
export const args = [];
