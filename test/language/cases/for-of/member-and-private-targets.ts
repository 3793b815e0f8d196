import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Cursor { #at: unknown = null; seen: unknown[] = []; walk(trace: unknown[], xs: Iterable<unknown>): unknown { for (this.#at of xs) { this.seen.push(this.#at); trace.push(this.#at); } return this.#at; } }
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { list: [] };
  for (o.last of [1, 2]) say(trace, o.last);
  for (o.list[o.list.length] of 'ab') say(trace, o.list.length);
  const c = new Cursor();
  return [c.walk(trace, [8, 9]), c.seen, o, trace];
});
export const args = [];
