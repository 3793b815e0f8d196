import { fork, join, task } from 'mgr-scheduler';

function count(n: number): number {
  let c = 0;
  for (let i = 0; i < n; i++) c += i;
  return c;
}

export default task(function f(n: number) {
  const out: unknown[] = [];
  const a = fork(count, n);
  const b = fork(count, n + 1);
  if (join(a) > 3) out.push('big');
  else out.push('small');
  switch (join(b)) {
    case 10:
      out.push('ten');
      break;
    default:
      out.push('other');
  }
  return out;
});
export const args = [4];
