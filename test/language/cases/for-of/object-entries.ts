import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>) {
  const out: string[] = [];
  for (const [name, value] of Object.entries(bag)) {
    for (let i = 0; i < value; i++) out.push(name);
  }
  return out;
});
export const args = [{ a: 1, b: 0, c: 3 }];
