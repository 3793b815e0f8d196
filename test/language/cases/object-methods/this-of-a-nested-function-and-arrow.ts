import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, 'start');
  const o = {
    name: 'o',
    run() {
      const arrow = () => { say(trace, 'arrow'); return this.name; };
      function plain(this: any): unknown { say(trace, 'plain'); return this === undefined; }
      return [arrow(), plain(), plain.call({ name: 'x' })];
    },
  };
  return [o.run(), trace];
});
export const args = [];
