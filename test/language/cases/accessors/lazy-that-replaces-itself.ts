import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Lazy {
  made = 0;
  get value(): number[] {
    const list: number[] = [];
    for (let i = 0; i < +'3'; i++) list.push(i);
    this.made++;
    Object.defineProperty(this, 'value', { value: list });
    return list;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const one = new Lazy();
  for (let i = 0; i < +'3'; i++) say(trace, one.value.length);
  return [one.made, one.value === one.value, trace];
});
export const args = [];
