import { task } from 'mgr-scheduler';

export default task(function f(a: number, b: number) {
  const out: string[] = [];
  for (let i = 0; i < +'4'; i++) {
    if (i & a)
      if (i & b) out.push('both' + i);
      else out.push('only a' + i);
    else out.push('none' + i);
  }
  return out;
});
export const args = [1, 2];
