import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const o: any = { z: 1, a: 2, 10: 'ten', 2: 'two', '-1': 'minus', '': 'empty', 'with space': 1, ['__proto__']: 'own', constructor: 5 };
  for (let i = 0; i < n; i++) {
    o['k' + (9 - i)] = i;
    if (i === 1) {
      delete o.z;
      o.z = 'again';
    }
  }
  return { o, keys: Object.keys(o), own: Object.hasOwn(o, '__proto__') };
});
export const args = [3];
