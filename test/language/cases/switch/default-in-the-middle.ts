import { task } from 'mgr-scheduler';

export default task(function f() {
  const out: string[] = [];
  for (let x = 0; x < +'4'; x++) {
    switch (x) {
      case 0:
        out.push('zero');
      default:
        out.push('default');
      case 2:
        out.push('two');
        break;
      case 3:
        out.push('three');
    }
    out.push('|');
  }
  return out.join(' ');
});
export const args = [];
