import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: string[] = [];
  for (let x = 0; x < +'5'; x++) {
    switch (x) {
      case 0:
        out.push('zero');
      case 1:
        out.push('one');
        break;
      case 2:
      case 3:
        out.push('two or three');
      case 9:
        out.push('nine');
    }
    out.push('|');
  }
  return out.join(' ');
});
export const args = [];
