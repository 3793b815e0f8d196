import { task } from 'mgr-scheduler';

export default task(function f() {
  let n = 0;
  const nothing: any = null;
  for (const k in nothing) n += k.length;
  for (const k in undefined as any) n += k.length;
  for (const k in 'abc' as any) n += k.length;
  return n;
});
export const args = [];
