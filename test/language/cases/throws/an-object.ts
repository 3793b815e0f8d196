import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const o: any = { code: 1, list: [1, 2] };
  o.self = o;
  for (let i = 0; i < n; i++) {
    o.i = i;
    if (i === 2) throw o;
  }
  return o;
});
export const args = [4];
