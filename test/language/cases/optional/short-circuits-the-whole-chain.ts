// no-safepoint: nothing behind the `?.` runs
import { task } from 'mgr-scheduler';

function never(trace: string[]): string {
  for (let i = 0; i < +'2'; i++) trace.push('never');
  return 'x';
}
export default task(function f(a: any) {
  const trace: string[] = [];
  const value = [a?.b.c.d[never(trace)].e(never(trace)), (a?.b)?.c, a?.b ?? 'dflt', delete a?.b];
  return { value, trace };
});
export const args = [undefined];
