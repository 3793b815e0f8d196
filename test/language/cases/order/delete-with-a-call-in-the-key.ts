import { task } from 'mgr-scheduler';

function key(trace: string[], k: string): string {
  for (const end = trace.length + 2; trace.length < end; ) trace.push(k);
  return k;
}
export default task(function f() {
  const trace: string[] = [];
  const o: any = { a: 1, b: 2, c: { d: 3, e: 4 }, f: 5 };
  delete o[key(trace, 'a')];
  const gone = delete o?.c[key(trace, 'd')];
  delete o.c?.[key(trace, 'e')];
  return { o, gone, trace };
});
export const args = [];
