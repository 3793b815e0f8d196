import { task } from 'mgr-scheduler';

function box(all: { n: number }[], i: number): { n: number } {
  for (let k = all.length; k <= i; k++) all.push({ n: k });
  return all[i]!;
}
export default task(function f() {
  const all: { n: number }[] = [];
  const value = [box(all, 2).n++, ++box(all, 1).n, box(all, 2).n--];
  return { value, all };
});
export const args = [];
