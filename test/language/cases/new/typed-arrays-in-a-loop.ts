import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const all: Float32Array[] = [];
  for (let i = 0; i < n; i++) {
    const a = new Float32Array(i);
    for (let k = 0; k < i; k++) a[k] = k / i;
    all.push(a);
  }
  return all;
});
export const args = [5];
