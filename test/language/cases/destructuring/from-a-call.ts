import { task } from 'mgr-scheduler';

function divide(a: number, b: number): [number, number] {
  let q = 0;
  while (a >= b) {
    a -= b;
    q++;
  }
  return [q, a];
}
export default task(function f(a: number, b: number) {
  const [q, r] = divide(a, b);
  const { length, 0: first } = divide(b, 2);
  return { q, r, length, first };
});
export const args = [17, 5];
