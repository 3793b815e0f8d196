import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: string[] = [];
  outer: for (let i = 0; i < +'3'; trace.push('u' + i), i++) {
    let k = 0;
    while (true) {
      if (k++ === i) continue outer;
      trace.push(`b${i}${k}`);
    }
  }
  return trace;
});
export const args = [];
