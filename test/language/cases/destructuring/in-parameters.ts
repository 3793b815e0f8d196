import { task } from 'mgr-scheduler';

function area({ w, h = w, scale: [s] = [1] }: { w: number; h?: number; scale?: number[] }, [dx, dy = 2]: number[]): number {
  let a = 0;
  for (let i = 0; i < h; i++) a += w * s!;
  return a * 100 + dx! * 10 + dy;
}
export default task(function f() {
  return [area({ w: 2 }, [1]), area({ w: 2, h: 3 }, [4, 5]), area({ w: 2, h: 1, scale: [7] }, [0, 0])];
});
export const args = [];
