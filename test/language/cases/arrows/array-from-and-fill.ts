import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const out: unknown[] = [];
  for (let i = 0; i < +'2'; i++) {
    out.push(
      Array.from({ length: n }, (_, k) => k * k + i),
      Array.from('abc', (c) => c + i),
    );
  }
  return out;
});
export const args = [4];
