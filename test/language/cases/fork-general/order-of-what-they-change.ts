import { fork, join, task } from 'mgr-scheduler';

const log: string[] = [];

function work(name: string, n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += i;
  log.push(`${name}${n}`);
  if (n > 6) throw new RangeError(`${name} is too long`);
  return sum;
}

export default task(function f(n: number) {
  log.length = 0;
  const a = fork(work, 'a', n);
  log.push('after a');
  const b = fork(work, 'b', n + 2);
  log.push('after b');
  const out: (number | string)[] = [];
  try {
    out.push(join(b));
  } catch (error) {
    out.push((error as RangeError).message);
  }
  out.push(join(a));
  return [...out, ...log];
});
export const args = [5];
