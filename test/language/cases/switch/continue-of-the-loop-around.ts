import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: number[] = [];
  for (let i = 0; i < +'8'; i++) {
    switch (i % 4) {
      case 0:
        continue;
      case 1:
        break;
      case 2:
        out.push(-i);
        continue;
      default:
        out.push(i * 100);
    }
    out.push(i);
  }
  return out;
});
export const args = [];
