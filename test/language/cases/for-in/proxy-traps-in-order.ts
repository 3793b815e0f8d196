import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function watched(trace: unknown[], name: string, target: object): any {
  const note = (trap: string, key?: PropertyKey) => trace.push(`${name}.${trap}${key === undefined ? '' : `(${String(key)})`}`);
  return new Proxy(target, {
    ownKeys(of) { note('ownKeys'); return Reflect.ownKeys(of); },
    getPrototypeOf(of) { note('getPrototypeOf'); return Reflect.getPrototypeOf(of); },
    getOwnPropertyDescriptor(of, key) { note('descriptor', key); return Reflect.getOwnPropertyDescriptor(of, key); },
    has(of, key) { note('has', key); return Reflect.has(of, key); },
    get(of, key, receiver) { note('get', key); return Reflect.get(of, key, receiver); },
  });
}
export default task(function f() {
  const trace: unknown[] = [];
  const proto = { inherited: 1, b: 0 };
  const own = Object.create(proto, { hidden: { value: 1, enumerable: false, configurable: true } });
  own.a = 1;
  own.b = 2;
  own.c = 3;
  for (const key in watched(trace, 'p', own)) {
    say(trace, key);
    if (key === 'a') delete own.b;
  }
  // A Proxy as the prototype, below a plain object. (Only what for-in asks of it.)
  const above = new Proxy({ x: 1, y: 2 } as any, {
    ownKeys(of) { trace.push('q.ownKeys'); return Reflect.ownKeys(of); },
    getOwnPropertyDescriptor(of, key) { trace.push(`q.descriptor(${String(key)})`); return Reflect.getOwnPropertyDescriptor(of, key); },
    has(of, key) { trace.push(`q.has(${String(key)})`); return Reflect.has(of, key); },
  });
  const below = Object.create(above);
  below.z = 0;
  for (const key in below) {
    say(trace, key);
    if (key === 'x') break;
  }
  // A trap that throws in the middle.
  let asked = 0;
  const failing = new Proxy({ m: 1, n: 2, o: 3 } as any, {
    getOwnPropertyDescriptor(of, key) {
      if (++asked === 2) throw new RangeError(`no ${String(key)}`);
      return Reflect.getOwnPropertyDescriptor(of, key);
    },
  });
  try {
    for (const key in failing) say(trace, key);
  } catch (error) {
    say(trace, (error as Error).message);
  }
  return trace;
});
export const args = [];
