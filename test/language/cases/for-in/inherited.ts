import { task } from 'mgr-scheduler';

export default task(function f() {
  const base = { a: 1, b: 2 };
  const derived = Object.create(base);
  derived.c = 3;
  derived.b = 4;
  const out: string[] = [];
  for (const k in derived) out.push(k + derived[k]);
  return out;
});
export const args = [];
