import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: string[] = [];
  const endless = {
    [Symbol.iterator]() {
      let i = 0;
      trace.push('open');
      return {
        next() {
          trace.push('next ' + i);
          return { value: i++, done: i > 50 };
        },
        return() {
          trace.push('return');
          return { value: undefined, done: true };
        },
      };
    },
  };
  for (const x of endless) {
    trace.push('body ' + x);
    if (x === 2) break;
  }
  return trace;
});
export const args = [];
