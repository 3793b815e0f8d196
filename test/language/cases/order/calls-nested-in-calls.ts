import { task } from 'mgr-scheduler';

function add(trace: number[], a: number, b: number): number {
  for (let i = 0; i < +'2'; i++) trace.push(a * 100 + b);
  return a + b;
}
export default task(function f() {
  const trace: number[] = [];
  const value = add(trace, add(trace, 1, 2), add(trace, add(trace, 3, 4), add(trace, 5, 6)));
  return { value, trace };
});
export const args = [];
