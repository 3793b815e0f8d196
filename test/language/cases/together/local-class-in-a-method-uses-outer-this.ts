import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Factory {
  made = 0;
  build(trace: unknown[], n: number): string[] {
    const owner = this;
    class Part { readonly id: number; constructor() { owner.made++; this.id = owner.made; } name(): string { let s = ''; for (let i = 0; i < this.id; i++) s += '#'; return s + owner.made; } }
    const out: string[] = [];
    for (let i = 0; i < n; i++) { const part = new Part(); say(trace, part.id); out.push(part.name()); }
    return out;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const factory = new Factory();
  return [factory.build(trace, 2), factory.build(trace, 1), factory.made, trace];
});
export const args = [];
