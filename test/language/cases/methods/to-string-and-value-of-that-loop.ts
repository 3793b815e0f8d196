import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Poly { constructor(readonly terms: number[]) {} toString(): string { let s = ''; for (let i = this.terms.length - 1; i >= 0; i--) if (this.terms[i]) s += `${s && '+'}${this.terms[i]}x^${i}`; return s || '0'; } valueOf(): number { let v = 0; for (const t of this.terms) v = v * 10 + t; return v; } toJSON(): string { return `P${this}`; } at(x: number): number { let v = 0; for (let i = this.terms.length - 1; i >= 0; i--) v = v * x + this.terms[i]!; return v; } }
export default task(function f() {
  const trace: unknown[] = [];
  const p = new Poly([1, 0, 2]);
  say(trace, p.toString());
  return [`${p}`, p + '', +p, (p as any) > 99, JSON.stringify({ p }), p.at(say(trace, 3)), String(new Poly([])), [p].join(), trace];
});
export const args = [];
