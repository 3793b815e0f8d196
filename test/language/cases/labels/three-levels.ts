import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: string[] = [];
  a: for (let i = 0; i < +'3'; i++) {
    b: for (let j = 0; j < +'3'; j++) {
      c: for (let k = 0; k < +'3'; k++) {
        if (k === 2) continue b;
        if (j === 2) continue a;
        if (i === 2) break a;
        if (i === 1 && j === 1) break b;
        if (k === 1 && i === 0) continue c;
        out.push(`${i}${j}${k}`);
      }
    }
    out.push('after b ' + i);
  }
  return out;
});
export const args = [];
