import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Api {
  calls = 0;
  get load(): (x: number) => number { this.calls++; return (x) => { let s = 0; for (let i = 0; i < x; i++) s += this.calls; return s; }; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const api = new Api();
  return [api.load(say(trace, 3)), api.load(say(trace, 2)), api.calls, api.load?.(1), trace];
});
export const args = [];
