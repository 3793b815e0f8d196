import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Point {
  constructor(readonly x: number, readonly y: number) {}
  plus({ x = 0, y = 0 }: Partial<Point> = {}, ...more: Point[]): Point {
    let sum = new Point(this.x + x, this.y + y);
    for (const one of more) sum = sum.plus(one);
    return sum;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const p = new Point(1, 2);
  const q = p.plus({ y: say(trace, 5) }, p, new Point(10, 20));
  return [q.x, q.y, p.plus().x, say(trace, 'end'), trace];
});
export const args = [];
