import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: unknown[] = [];
  for (let limit = 0; limit < +'6'; limit += 2) {
    out.push(
      list.find((x) => x > limit),
      list.findIndex((x) => x === limit),
      list.some((x) => x === limit),
      list.every((x) => x >= limit),
      list.flatMap((x) => (x > limit ? [x, x] : [])),
    );
  }
  return out;
});
export const args = [[1, 2, 3, 4]];
