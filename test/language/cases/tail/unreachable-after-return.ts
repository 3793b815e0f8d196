import { task } from 'mgr-scheduler';

export default task(function f(n: number): number {
  for (let i = 0; i < +'10'; i++) {
    if (i === n) {
      return i * 2;
      // biome-ignore lint: unreachable on purpose
      n++;
    }
  }
  return -1;
});
export const args = [4];
