import { task } from 'mgr-scheduler';

export default task(function f(points: { x: number; y: number }[]) {
  const out: number[] = [];
  for (let i = 0; i < points.length; i++) {
    const { x, y: height } = points[i]!;
    for (let k = 0; k < +'2'; k++) out.push(x + k, height - k);
  }
  return out;
});
export const args = [[{ x: 1, y: 2 }, { x: 3, y: 4 }]];
