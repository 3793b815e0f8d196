import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const log: unknown[] = [];
  const say = (key: PropertyKey) => log.push(String(key));
  const traps: ProxyHandler<object> = {
    get: (of, key) => [say(key), Reflect.get(of, key)][1],
    getPrototypeOf: (of) => [say('prototype'), Reflect.getPrototypeOf(of)][1] as object,
    getOwnPropertyDescriptor: (of, key) =>
      [say(`own ${String(key)}`), Reflect.getOwnPropertyDescriptor(of, key)][1] as PropertyDescriptor,
    ownKeys: (of) => [say('keys'), Reflect.ownKeys(of)][1] as PropertyKey[],
  };
  const below = Object.assign(Object.create(new Proxy({ a: 1 }, traps)), { y: 0 });
  class Odd {
    static get name() {
      say('name');
      return 'Other';
    }
    get [Symbol.toStringTag]() {
      say('tag');
      return 'Error';
    }
  }
  Object.defineProperty(Odd.prototype, 'constructor', { get: () => [say('constructor'), Odd][1] });
  const odd = [new Odd(), below, Object.create(new Odd())];
  let sum = 0;
  for (let i = 0; i < n; i++) {
    log.push(i);
    sum += odd.length;
  }
  return [sum, below.a, String(odd[0]), log];
});
export const args = [4];
