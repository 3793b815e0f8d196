import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const seen: unknown[] = [];
  const xs = [1, 2, 3];
  xs.forEach(function visit(x) {
    say(trace, x);
    seen.push(visit.name, visit.length, typeof visit.prototype, visit.prototype.constructor === visit, visit.toString().slice(0, 14));
    (visit as any).count = ((visit as any).count ?? 0) + 1;
    say(trace, (visit as any).count);
    if (seen.length > 1) say(trace, seen[0] === seen[seen.length > 5 ? 5 : 0]);
  });
  const made = xs.map(function Made(this: any, x): any {
    say(trace, x);
    return x > 0 ? new (class extends (Made as any) { constructor() { super(-x); } })() : { x };
  });
  return [trace, seen, made.map((one) => JSON.stringify(one))];
});
export const args = [];
