import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const o = { a: 0, list: [1, 2, 3] };
  const out: number[] = [];
  for (let i = 0; i < n; i++) out.push(o.a++, ++o.list[i % 3]!, o.list[o.a % 3]!--);
  return { o, out };
});
export const args = [4];
