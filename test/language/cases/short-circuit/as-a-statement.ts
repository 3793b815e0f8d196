import { task } from 'mgr-scheduler';

function mark(trace: number[], x: number): void {
  for (let i = 0; i < +'2'; i++) trace.push(x);
}
export default task(function f() {
  const trace: number[] = [];
  for (let i = 0; i < +'4'; i++) {
    i % 2 && mark(trace, i);
    i > 2 || mark(trace, -i);
    i === 1 ? mark(trace, 100) : mark(trace, 200);
    (i === 3 ? null : i) ?? mark(trace, 300);
  }
  return trace;
});
export const args = [];
