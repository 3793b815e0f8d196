import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Cached {
  id = 1;
  constructor(other: object | null) { for (let i = 0; i < +'2'; i++) if (other && i) return other as never; }
}
class Derived extends Cached { extra = 'x'; }
export default task(function f() {
  const trace: unknown[] = [];
  const shared = { shared: say(trace, true) };
  const own = new Cached(null);
  const same = new Cached(shared);
  const derived = new Derived(shared) as any;
  say(trace, own.id);
  return [(same as unknown) === shared, same instanceof Cached, derived === shared, derived.extra, shared, trace];
});
export const args = [];
