import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
interface Node { value: number; next?: Node | null }
export default task(function f() {
  const trace: unknown[] = [];
  const list: Node = { value: 1, next: { value: 2, next: { value: 3, next: null } } };
  let at: Node | null | undefined = list;
  while (at?.value) {
    say(trace, at.value);
    at = at?.next;
  }
  return [trace, at];
});
export const args = [];
