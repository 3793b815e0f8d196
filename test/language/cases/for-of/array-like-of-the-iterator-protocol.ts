import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const own: any = [...list];
  own[Symbol.iterator] = function* () {
    yield 'mine';
  };
  const out: unknown[] = [];
  for (const x of own) out.push(x);
  return out;
});
export const args = [[1, 2]];
