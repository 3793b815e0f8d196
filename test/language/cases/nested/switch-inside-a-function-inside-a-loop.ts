import { task } from 'mgr-scheduler';

export default task(function f(list: string[]) {
  let x = 0;
  const out: number[] = [];
  for (const op of list) {
    function run(times: number): void {
      for (let i = 0; i < times; i++) {
        switch (op) {
          case 'inc':
            x++;
            break;
          case 'double':
            x *= 2;
            continue;
          case 'stop':
            return;
        }
        out.push(x);
      }
    }
    run(2);
  }
  return { x, out };
});
export const args = [['inc', 'double', 'stop', 'inc']];
