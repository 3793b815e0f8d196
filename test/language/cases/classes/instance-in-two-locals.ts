import { task } from 'mgr-scheduler';

class Box {
  value = 0;
  add(n: number): this {
    while (n > 0) this.value += n--;
    return this;
  }
}
function fill(box: Box, n: number): Box {
  for (let i = 0; i < n; i++) box.add(i);
  return box;
}
export default task(function f(n: number) {
  const a = new Box();
  const b = fill(a, n);
  for (let i = 0; i < n; i++) b.add(1);
  return { same: a === b, value: a.value, is: b instanceof Box };
});
export const args = [4];
