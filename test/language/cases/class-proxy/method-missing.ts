import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const recorder: any = new Proxy({}, {
    get: (_t, name) => (...args: unknown[]) => { for (const x of args) trace.push(`${String(name)}(${x})`); return recorder; },
  });
  recorder.open(say(trace, 'a')).write(say(trace, 1), say(trace, 2)).close();
  return trace;
});
export const args = [];
