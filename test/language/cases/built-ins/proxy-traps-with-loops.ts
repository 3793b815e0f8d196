import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const target: any = { a: 1 };
  const slow = (name: string): void => { for (let i = 0; i < +'2'; i++) if (i) trace.push(name); };
  const p: any = new Proxy(target, {
    get(t, k) { slow('get ' + String(k)); return t[k]; },
    set(t, k, v) { slow('set ' + String(k)); t[k] = v; return true; },
    has(_t, k) { slow('has ' + String(k)); return k === 'magic'; },
    deleteProperty(t, k) { slow('delete ' + String(k)); return delete t[k]; },
    ownKeys() { slow('keys'); return ['x', 'a']; },
    getOwnPropertyDescriptor() { slow('describe'); return { value: 1, enumerable: true, configurable: true }; },
  });
  p.b = say(trace, 2);
  p.b += say(trace, 3);
  const out = ['magic' in p, 'b' in p, delete p[say(trace, 'a')], Object.keys(p)];
  return [out, target, trace];
});
export const args = [];
