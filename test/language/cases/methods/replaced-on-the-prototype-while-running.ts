import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Worker {
  step(n: number): string { let s = ''; for (let i = 0; i < n; i++) s += 'o'; return s; }
  run(trace: unknown[], n: number): string {
    let out = '';
    for (let i = 0; i < n; i++) {
      out += this.step(i);
      if (say(trace, i) === 1) Worker.prototype.step = (k) => 'N'.repeat(k);
    }
    return out;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const original = Worker.prototype.step;
  const out = new Worker().run(trace, 4);
  Worker.prototype.step = original;
  return [out, new Worker().run(trace, 1), say(trace, 'end'), trace];
});
export const args = [];
