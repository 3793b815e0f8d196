import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const g = say(trace, 2);
  let a = n / g / 2;
  const re = /[/\]\\]+(?<x>a|b)\/\k<x>/giu;
  a = a / /1/.exec('1')!.length / g;
  const text = 'x/a/b'.replace(/\//g, '÷').split(/(÷)/);
  const both = (say(trace, n) / 2) + +'4' / 2 - +/5/.source;
  return [a, re.source, re.flags, text, both, /=/.test('='), [/a/, /b/].length, trace];
});
export const args = [16];
