import { task } from 'mgr-scheduler';

export default task(function f() {
  // biome-ignore lint: the holes are the point
  const list: any[] = [, 1, , 3, ,];
  const long: number[] = [];
  long[20] = 5;
  for (let i = 0; i < +'5'; i++) {
    if (i in list) list[i] *= 2;
    if (i === 2) delete list[1];
  }
  return { list, long, keys: Object.keys(list), n: list.length };
});
export const args = [];
