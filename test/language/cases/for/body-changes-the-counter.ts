import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: number[] = [];
  for (let i = 0; i < +'30'; i++) {
    out.push(i);
    if (i % 5 === 0) i += 3;
  }
  return out;
});
export const args = [];
