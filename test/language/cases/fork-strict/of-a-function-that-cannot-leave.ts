import { fork, join, task } from 'mgr-scheduler';

function square(x: number) {
  return x * x;
}

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) {
    const a = fork(square, i);
    s += square(2);
    s += join(a);
  }
  return s;
});
export const args = [5];
