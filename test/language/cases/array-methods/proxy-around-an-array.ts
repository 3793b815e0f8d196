import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const asked: string[] = [];
  const xs = new Proxy([5, 6], { get(target, key, receiver) { if (typeof key === 'string') asked.push(key); return Reflect.get(target, key, receiver); }, has(target, key) { asked.push('has ' + String(key)); return Reflect.has(target, key); } });
  const out = xs.map((x) => say(trace, x));
  return [out, asked, trace];
});
export const args = [];
