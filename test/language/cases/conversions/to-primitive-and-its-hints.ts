import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const x: any = { [Symbol.toPrimitive](hint: string) { let s = ''; for (let i = 0; i < +'2'; i++) s = hint; trace.push(s); return hint === 'number' ? 7 : hint; } };
  const out = [x + '', x * say(trace, 2), `${x}`, x == 'default', +x, x < 8, ({ number: 1, string: 2 } as any)[x], new Date(x).getTime(), String(x), Number(x), isNaN(x), Math.max(x, 3)];
  return [out, trace];
});
export const args = [];
