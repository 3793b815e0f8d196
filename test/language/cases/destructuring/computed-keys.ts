import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>, keys: string[]) {
  const out: number[] = [];
  for (const k of keys) {
    const { [k]: value = -1, [k + k]: twice = -2 } = bag;
    for (let i = 0; i < +'2'; i++) out.push(value, twice);
  }
  return out;
});
export const args = [{ a: 1, bb: 2 }, ['a', 'b']];
