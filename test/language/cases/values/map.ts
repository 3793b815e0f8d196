import { task } from 'mgr-scheduler';

export default task(function f(m: Map<any, any>) {
  const key = { k: 1 };
  const mine = new Map<any, any>([[key, 'object'], [NaN, 'nan'], [-0, 'zero']]);
  mine.set('self', mine);
  for (let i = 0; i < +'4'; i++) {
    m.set(i, (m.get(i - 1) ?? 0) + 1);
    mine.set(key, mine.get(key) + i);
  }
  return { m, mine, byKey: mine.get(key), key };
});
export const args = [new Map<any, any>([['a', new Map()]])];
