import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: unknown[] = [];
  for (let i = 0; i < +'3'; i++) {
    switch (i) {
      case 0:
        let x: number;
        x = 10;
        for (let k = 0; k < +'2'; k++) out.push(x + k);
        break;
      case 1:
        x = 20;
        for (let k = 0; k < +'2'; k++) x += k;
        out.push(x);
        break;
      default:
        out.push('none');
    }
  }
  return out;
});
export const args = [];
