import { task } from 'mgr-scheduler';

interface Point {
  x: number;
  y?: number;
}
type Pair<T> = [T, T];
function swap<T extends number | string>(pair: Pair<T>): Pair<T> {
  for (let i = 0; i < +'1'; i++) pair = [pair[1], pair[0]] as Pair<T>;
  return pair satisfies Pair<T>;
}
export default task(function f(this: void, p: Point) {
  let s = p.x! + (p.y as number);
  for (let i = 0 as number; i < +'3'; i++) s += <number>swap<number>([i, 2])[0]!;
  return s;
});
export const args = [{ x: 1, y: 2 }];
