import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Store { data: Record<string, number> = {}; put(key: string, n: number): number { for (let i = 0; i < n; i++) this.data[key] = (this.data[key] ?? 0) + 1; return this.data[key] ?? 0; } }
export default task(function f() {
  const trace: unknown[] = [];
  const store = new Store();
  const proxy = new Proxy(store, {
    get(target, key, receiver) { trace.push('get ' + String(key)); return Reflect.get(target, key, receiver); },
    set(target, key, value, receiver) { trace.push('set ' + String(key)); return Reflect.set(target, key, value, receiver); },
  });
  const out = [proxy.put('a', say(trace, 2)), store.put('a', 1)];
  proxy.data = {};
  say(trace, 'end');
  return [out, store.data, trace];
});
export const args = [];
