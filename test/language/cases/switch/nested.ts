import { task } from 'mgr-scheduler';

export default task(function f() {
  let out = '';
  for (let a = 0; a < +'3'; a++) {
    for (let b = 0; b < +'3'; b++) {
      switch (a) {
        case 0:
          switch (b) {
            case 1:
              out += 'x';
              break;
            default:
              out += 'y';
          }
          break;
        case 1:
          switch (b) {
            case 0:
              out += 'p';
            case 1:
              out += 'q';
          }
        default:
          out += '.';
      }
    }
  }
  return out;
});
export const args = [];
