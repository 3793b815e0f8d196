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
  for (let i = 0; i < 3; i++) { let s = 0; for (const x of source(trace, i)) s += x; trace.push(s); } return trace;
});
export const args = [];
