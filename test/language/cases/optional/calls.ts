import { task } from 'mgr-scheduler';

export default task(function f(list: any[]) {
  const out: unknown[] = [];
  for (const x of list) out.push(x?.toUpperCase?.(), x.missing?.(), x.at?.(0)?.length);
  return out;
});
export const args = [['ab', [1, 'x'], 5]];
