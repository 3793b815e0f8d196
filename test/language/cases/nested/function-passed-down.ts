import { task } from 'mgr-scheduler';

function repeat(n: number, action: (i: number) => void): void {
  for (let i = 0; i < n; i++) action(i);
}
export default task(function f(n: number) {
  let s = 0;
  const seen: number[] = [];
  repeat(n, (i) => {
    s += i;
    repeat(i, (k) => seen.push(k));
  });
  return { s, seen };
});
export const args = [4];
