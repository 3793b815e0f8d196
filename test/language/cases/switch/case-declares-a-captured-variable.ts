import { task } from 'mgr-scheduler';

export default task(function f(list: number[]) {
  const out: number[] = [];
  for (const n of list) {
    switch (n % 3) {
      case 0: {
        let mine = n;
        function up(times: number): void {
          for (let i = 0; i < times; i++) mine++;
        }
        up(n);
        out.push(mine);
        break;
      }
      case 1:
        const twice = n * 2;
        out.push(...[1, 2].map((x) => x * twice));
        break;
      default:
        out.push(-n);
    }
  }
  return out;
});
export const args = [[3, 4, 5, 6]];
