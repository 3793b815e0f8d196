import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: string[] = [];
  let i = 0;
  outer: do {
    i++;
    for (const x of [1, 2, 3]) {
      if (x === i) continue outer;
      trace.push(`${i}:${x}`);
    }
    trace.push('all');
  } while (i < 4);
  return trace;
});
export const args = [];
