import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const own = Symbol('own');
  const shared = Symbol.for('mgr.test');
  const o: any = { [own]: 0, [shared]: 0 };
  for (let i = 0; i < n; i++) {
    o[own] += i;
    o[shared] += 10;
  }
  return [o[own], o[shared], own.description, Symbol.keyFor(shared), Object.getOwnPropertySymbols(o).length];
});
export const args = [4];
