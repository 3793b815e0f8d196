import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function inner(trace: unknown[], a: any, b: any): any { const c = { from: a }; say(trace, a === b); c.from.seen = (c.from.seen ?? 0) + 1; return c; }
function middle(trace: unknown[], x: any): any { const kept = x; const got = inner(trace, x, kept); say(trace, got.from === kept); return { got, kept }; }
export default task(function f() {
  const trace: unknown[] = [];
  const root: any = { name: 'root' };
  root.self = root;
  const out = middle(trace, root);
  say(trace, out.kept === root && out.got.from === root.self);
  return [out.got.from === root, root.seen, trace];
});
export const args = [];
