import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Point { constructor(readonly x: number) {} far(): number { let s = 0; for (let i = 0; i < this.x; i++) s += 2; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const Traced = new Proxy(Point, { construct(target, args, fresh) { trace.push('new'); return Reflect.construct(target, [args[0] + 1], fresh); } });
  const far = new Proxy(Point.prototype.far, { apply(target, self, args) { trace.push('apply'); return Reflect.apply(target, self, args as []) * 10; } });
  const p = new Traced(say(trace, 3));
  return [p.far(), far.call(p), p instanceof Point, p instanceof Traced, say(trace, 'end'), trace];
});
export const args = [];
