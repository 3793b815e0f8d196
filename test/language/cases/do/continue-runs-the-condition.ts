import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: string[] = [];
  let i = 0;
  do {
    i++;
    if (i % 2 === 0) continue;
    trace.push('odd ' + i);
  } while ((trace.push('test ' + i), i < 6));
  return { i, trace };
});
export const args = [];
