import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const all: (() => unknown)[] = [];
  for (const x of new Set(['s'])) { const own = say(trace, x); all.push(() => own + x); }
  for (const key in { k: 1 }) { let own = say(trace, key); all.push(() => (own += key)); }
  let n = 0;
  while (n < +'2') { const own = n++; all.push(() => own * 10 + n); say(trace, own); }
  for (const one of all) trace.push(one());
  return trace;
});
export const args = [];
