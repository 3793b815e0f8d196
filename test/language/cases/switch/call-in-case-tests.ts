import { task } from 'mgr-scheduler';

function say(trace: number[], x: number): number {
  for (let i = 0; i < +'2'; i++) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: number[] = [];
  const out: string[] = [];
  for (let x = 0; x < +'4'; x++) {
    switch (x) {
      case say(trace, 1):
        out.push('one');
        break;
      case say(trace, 2):
        out.push('two');
      default:
        out.push('default');
      case say(trace, 3):
        out.push('three');
    }
    trace.push(-1);
  }
  return { out, trace };
});
export const args = [];
