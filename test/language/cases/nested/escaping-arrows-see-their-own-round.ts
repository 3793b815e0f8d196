import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const readers: (() => number)[] = [];
  for (let i = 0; i < n; i++) {
    let twice = i * 2;
    readers.push(() => i * 100 + twice);
    twice++;
  }
  for (const x of [7, 8]) readers.push(() => x);
  const out: number[] = [];
  for (const read of readers) out.push(read());
  return out;
});
export const args = [4];
