import { task } from 'mgr-scheduler';

export default task(function f(kinds: string[]) {
  const out: number[] = [];
  for (const kind of kinds) {
    switch (kind) {
      case 'up':
        for (let i = 0; i < +'3'; i++) out.push(i);
        break;
      case 'down': {
        let i = 3;
        while (i-- > 0) out.push(i * 10);
        break;
      }
      default:
        out.push(-1);
    }
  }
  return out;
});
export const args = [['up', 'down', 'left', 'up']];
