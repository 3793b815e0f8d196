import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class P { constructor(readonly n: string) {} m(...xs: unknown[]): string { let s = this.n; for (const x of xs) s += x instanceof P ? x.n : x; return s; } }
export default task(function f() {
  const trace: unknown[] = [];
  const [a, b] = [new P('a'), new P('b')];
  let o = a;
  const list = [a, b];
  let i = 0;
  const out = [o.m((o = b), o), (o = a).m((o = b).n, o.m(1)), list[i++]!.m(i, list[i]!.m(i++)), (say(trace, 0) ? a : b).m((i += 5)), o.m(say(trace, (o = a).m('x')), o.n)];
  return [out, i, o.n, trace];
});
export const args = [];
