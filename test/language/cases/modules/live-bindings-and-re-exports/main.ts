import { task } from 'mgr-scheduler';
import Counter, { Again, count, countAll, inner, list, version } from './index.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, [count(2), countAll(3), inner.count(1), version, inner.version].join());
  return [new Counter().run(2), new Again().run(1), new inner.default().run(0), Counter === inner.default, list === inner.list, trace];
});
export const args = [];
