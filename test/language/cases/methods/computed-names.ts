import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const verb = 'say';
class Speaker {
  [verb + 'Hello'](trace: unknown[]): string { say(trace, 'hello'); return 'hello'; }
  ['a b c'](trace: unknown[]): string { return this[`${verb}Hello` as never] ? say(trace, 'abc') : ''; }
  42(trace: unknown[]): number { return say(trace, 42); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const one = new Speaker() as any;
  say(trace, 'start');
  return [one.sayHello(trace), one['a b c'](trace), one[42](trace), one[say(trace, 'say') + 'Hello'](trace), trace];
});
export const args = [];
