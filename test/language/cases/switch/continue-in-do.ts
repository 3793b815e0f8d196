import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: string[] = [];
  let i = 0;
  do {
    i++;
    switch (i) {
      case 2:
        continue;
      case 4:
        out.push('four');
        break;
      case 9:
        return out;
    }
    out.push('end ' + i);
  } while (i < 6);
  return out;
});
export const args = [];
