import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const builder = {
    parts: [] as string[],
    with(part: string) { say(trace, part); return { ...this, parts: [...this.parts, part] }; },
    build() { let s = ''; for (const part of this.parts) s += part; return s; },
  };
  const base = builder.with('a');
  const left = base.with('b');
  const right = base.with('c');
  return [base.build(), left.build(), right.build(), builder.parts.length, trace];
});
export const args = [];
