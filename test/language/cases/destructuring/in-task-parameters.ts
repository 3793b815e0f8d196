import { task } from 'mgr-scheduler';

export default task(function f({ from, to, by = 1 }: { from: number; to: number; by?: number }, [first, ...more]: string[]) {
  const out: unknown[] = [first];
  for (let i = from; i < to; i += by) out.push(i, more[i % more.length]);
  return out;
});
export const args = [{ from: 1, to: 6, by: 2 }, ['a', 'b', 'c']];
