import { task } from 'mgr-scheduler';

function leave(trace: string[], n: number): number {
  for (const end = trace.length + 2; trace.length < end; ) trace.push('leave ' + n);
  return n;
}
export default task(function f() {
  const trace: string[] = [];
  const o: any = new Proxy({} as any, {
    get: (t, k) => (trace.push('get ' + String(k)), t[k]),
    set: (t, k, v) => (trace.push('set ' + String(k) + v), (t[k] = v), true),
    has: (t, k) => (trace.push('has ' + String(k)), k in t),
  });
  o.a = leave(trace, 1);
  o.a += leave(trace, 2);
  o.b ??= leave(trace, 3);
  o.a ||= leave(trace, 4);
  o.a++;
  const both = [o.a + leave(trace, 5), leave(trace, 6) + o.b];
  return { both, trace };
});
export const args = [];
