import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const shared = { shared: true };
class Cached {
  id = 1;
  constructor(useShared: boolean) { for (let i = 0; i < +'2'; i++) if (useShared && i) return shared as never; }
}
class Derived extends Cached { extra = 'x'; }
export default task(function f() {
  const trace: unknown[] = [];
  const own = new Cached(false);
  const same = new Cached(true);
  const derived = new Derived(true) as any;
  say(trace, own.id);
  return [(same as unknown) === shared, same instanceof Cached, derived === shared, derived.extra, delete derived.extra, trace];
});
export const args = [];
