import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const mix = (Base: any, word: string): any => class extends Base { hi(n: number): string { let s = super.hi(n); for (let i = 0; i < n; i++) s += word; return s; } };
  class Root { hi(n: number): string { return say(trace, 'root' + n); } }
  const Mixed = mix(mix(Root, 'a'), 'b');
  return [new Mixed().hi(2), new Mixed() instanceof Root, trace];
});
export const args = [];
