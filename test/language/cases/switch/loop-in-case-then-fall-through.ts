import { task } from 'mgr-scheduler';

export default task(function f(start: number) {
  const out: string[] = [];
  switch (start) {
    case 1:
      for (let i = 0; i < +'2'; i++) out.push('a' + i);
    case 2:
      for (let i = 0; i < +'2'; i++) out.push('b' + i);
    case 3:
      for (let i = 0; i < +'2'; i++) out.push('c' + i);
      break;
    case 4:
      out.push('d');
  }
  return out;
});
export const args = [1];
