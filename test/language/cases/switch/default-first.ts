import { task } from 'mgr-scheduler';

export default task(function f() {
  let out = '';
  for (const x of ['a', 'b', 'c', 'd']) {
    switch (x) {
      default:
        out += '?';
        break;
      case 'b':
        out += 'B';
      case 'c':
        out += 'C';
    }
  }
  return out;
});
export const args = [];
