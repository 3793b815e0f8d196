import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const split = (trace: unknown[], text: string): string[] => { const out: string[] = []; for (const c of text) out.push(c); trace.push('split'); return out; };
export default task(function f() {
  const trace: unknown[] = [];
  const out = split(trace, 'abc').map((c) => say(trace, c).toUpperCase()).join('');
  const counts = Object.entries({ x: 1, y: 2 }).map(([key, n]) => say(trace, key).repeat(n));
  const codes = [...'hi'].map((c) => say(trace, c.charCodeAt(0)));
  return [out, counts, codes, trace];
});
export const args = [];
