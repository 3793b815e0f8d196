import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = { a: 1 };
  let x: any = say(trace, 0);
  ({ a: x } = o);
  [x, o.a] = [o.a, x];
  (function () { trace.push('iife'); })();
  (() => { trace.push('arrow'); })();
  (class { static { trace.push('class'); } });
  `${trace.push('template')}`;
  /re/.test('re') && trace.push('regexp');
  +trace.push('plus');
  -trace.push('minus');
  !function () { trace.push('not'); }();
  (say(trace, o)).a = 5;
  ({}).toString.call(x);
  (async () => {})();
  let y = x
  ;[1, 2].forEach((z) => { y += say(trace, z) })
  ;(y as any) ? trace.push('end') : 0
  return [x, y, o, trace.length];
});
export const args = [];
