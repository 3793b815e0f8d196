import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

function sum(a: number, b: number, c: number, d: number) {
  return count(a) + count(b) * 10 + c * 100 + d * 1000;
}

export default task(function f(n: number) {
  const trace: string[] = [];
  const note = (x: number, s: string) => {
    trace.push(s);
    return x;
  };
  let k = n;
  const a = fork(sum, note(k++, 'a'), note(k, 'b'), k++, count(k));
  k = 100;
  trace.push('between');
  const r = join(a);
  return { trace, r, k };
});
export const args = [2];
