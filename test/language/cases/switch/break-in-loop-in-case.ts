import { task } from 'mgr-scheduler';

export default task(function f(mode: number) {
  const out: number[] = [];
  switch (mode) {
    case 1:
      for (let i = 0; ; i++) {
        if (i === 3) break;
        out.push(i);
      }
      out.push(100);
    case 2:
      out.push(200);
      break;
    default:
      out.push(300);
  }
  return out;
});
export const args = [1];
