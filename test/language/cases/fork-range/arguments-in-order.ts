import { parallelFor, task } from 'mgr-scheduler';

export default task(function f(out: Int32Array) {
  const trace: string[] = [];
  const note = <T>(x: T, s: string): T => {
    trace.push(s);
    return x;
  };
  parallelFor(note(0, 'lo'), note(out.length, 'hi'), (i) => {
    out[i] = i;
  }, note({ grain: 2 }, 'options'));
  return [trace, ...out];
});
export const args = [new Int32Array(new SharedArrayBuffer(20))];
