import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>) {
  const out: string[] = [];
  for (const k in bag) {
    if (bag[k] === 0) continue;
    if (k === 'stop') break;
    for (let i = 0; i < bag[k]!; i++) out.push(k);
  }
  return out;
});
export const args = [{ x: 2, y: 0, z: 1, stop: 5, w: 6 }];
