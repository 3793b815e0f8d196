import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let hidden = 1;
  const o = {
    get x() {
      return hidden;
    },
    set x(v: number) {
      hidden = v * 2;
    },
  };
  const frozen = Object.freeze({ a: 1, list: [1] });
  const locked: any = {};
  Object.defineProperty(locked, 'p', { value: 5, enumerable: false, writable: false });
  for (let i = 0; i < n; i++) {
    o.x += i;
    frozen.list.push(locked.p);
  }
  return [hidden, o.x, Object.isFrozen(frozen), frozen.list.length, Object.keys(locked).length, Object.getOwnPropertyDescriptor(locked, 'p')!.writable];
});
export const args = [3];
