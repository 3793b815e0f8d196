import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: string[] = [];
  outer: for (let i = 0; i < +'4'; i++) {
    for (let k = 0; k < +'4'; k++) {
      if (k > i) continue outer;
      out.push(`${i}${k}`);
    }
    out.push('full');
  }
  return out;
});
export const args = [];
