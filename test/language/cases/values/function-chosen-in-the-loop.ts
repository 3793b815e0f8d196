import { task } from 'mgr-scheduler';

export default task(function f(names: string[]) {
  let op: (x: number) => number = Math.abs;
  const out: number[] = [];
  for (const name of names) {
    out.push(op(-1.5));
    if (name === 'floor') op = Math.floor;
    else if (name === 'trunc') op = Math.trunc;
    else op = Math.abs;
  }
  out.push(op(-1.5));
  return out;
});
export const args = [['floor', 'trunc', 'abs']];
