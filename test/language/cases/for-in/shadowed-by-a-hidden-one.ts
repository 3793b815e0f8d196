import { task } from 'mgr-scheduler';

export default task(function f() {
  const base: any = { a: 1, b: 2 };
  const o = Object.create(base);
  Object.defineProperty(o, 'a', { value: 3, enumerable: false });
  o.c = 4;
  const out: string[] = [];
  for (const k in o) out.push(k);
  return out;
});
export const args = [];
