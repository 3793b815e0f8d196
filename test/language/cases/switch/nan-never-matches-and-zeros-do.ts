import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const x of [NaN, -0, 0, '0', null, undefined, false]) {
    switch (x as unknown) {
      case say(trace, NaN): trace.push('nan'); break;
      case 0: say(trace, Object.is(x, -0) ? 'negative zero' : 'zero'); break;
      case '0': say(trace, 'text'); break;
      case null: say(trace, 'null'); break;
      case undefined: say(trace, 'undefined'); break;
      default: say(trace, 'none');
    }
  }
  return trace;
});
export const args = [];
