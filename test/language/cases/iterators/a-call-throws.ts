import { task } from 'mgr-scheduler';

function say(trace: unknown[], x: unknown): unknown {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
/** Says what is done with it. `fails`: in which call it throws. */
function source(trace: unknown[], length: number, fails = ''): Iterable<number> {
  return {
    [Symbol.iterator]() {
      trace.push('open');
      if (fails === 'open') throw new RangeError('open');
      let i = 0;
      return {
        next() {
          trace.push('next ' + i);
          if (fails === 'next' && i === 2) throw new RangeError('next');
          return i < length ? { value: i++, done: false } : { value: -1, done: true };
        },
        return() {
          trace.push('return');
          if (fails === 'return') throw new RangeError('return');
          return (fails === 'no object' ? 5 : {}) as IteratorResult<number>;
        },
      };
    },
  };
}
export default task(function f(): unknown {
  const trace: unknown[] = [];
  function boom(x: unknown): never { for (let i = 0; i < +'2'; i++) trace.push(i); throw new TypeError(String(x)); } try { for (const x of source(trace, 4)) { if (x === 1) boom(x); } } catch (e) { trace.push((e as Error).name ?? e, String((e as Error).message ?? '')); } return trace;
});
export const args = [];
