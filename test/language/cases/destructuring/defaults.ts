import { task } from 'mgr-scheduler';

export default task(function f(list: any[]) {
  const out: unknown[] = [];
  for (const one of list) {
    const { a = 1, b = a + 1, c: { d = 'd' } = {} as any } = one;
    const [x = 'x', y = x + 'y'] = one.list ?? [];
    out.push(a, b, d, x, y);
  }
  return out;
});
export const args = [[{}, { a: 5 }, { a: null, c: { d: 0 } }, { b: undefined, list: ['p'] }, { list: [undefined, null] }]];
