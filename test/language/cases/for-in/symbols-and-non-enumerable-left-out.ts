import { task } from 'mgr-scheduler';

export default task(function f() {
  const bag: any = { a: 1, [Symbol.iterator]: 2 };
  Object.defineProperty(bag, 'hidden', { value: 3, enumerable: false });
  const out: string[] = [];
  for (const k in bag) out.push(k);
  return out;
});
export const args = [];
