import { task } from 'mgr-scheduler';

export default task(function f(values: unknown[]) {
  const out: string[] = [];
  for (const v of values) {
    switch (v) {
      case 1:
        out.push('number');
        break;
      case '1':
        out.push('string');
        break;
      case NaN:
        out.push('never');
        break;
      case 0:
        out.push('zero');
        break;
      case null:
        out.push('null');
        break;
      case undefined:
        out.push('undefined');
        break;
      default:
        out.push('other');
    }
  }
  return out;
});
export const args = [[1, '1', NaN, -0, null, undefined, true]];
