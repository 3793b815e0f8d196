import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const o: any = {};
  const at = (name: string): any => { say(trace, name); return o; };
  const source = {
    i: 0,
    [Symbol.iterator]() { trace.push('open'); return this; },
    next() { trace.push('next'); return { done: false, value: this.i++ ? undefined : 'given' }; },
    return() { trace.push('close'); return {}; },
  };
  [at('first')[say(trace, 'a')] = say(trace, 'default a'), at('second')[say(trace, 'b')] = say(trace, 'default b')] = source;
  return { o, trace };
});
export const args = [];
