import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const items = [{ n: 1 }, { n: 2 }];
  const picked = items.filter((x) => x.n > 1);
  const copy = [...items];
  const byId = new Map(items.map((x) => [x.n, x]));
  for (const one of picked) { one.n = say(trace, one.n * 100); }
  return [items[1] === picked[0], copy[1]!.n, byId.get(2)!.n, trace];
});
export const args = [];
