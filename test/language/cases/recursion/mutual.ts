import { task } from 'mgr-scheduler';

function even(n: number, trace: number[]): boolean {
  trace.push(n);
  return n === 0 || odd(n - 1, trace);
}
function odd(n: number, trace: number[]): boolean {
  trace.push(-n);
  return n !== 0 && even(n - 1, trace);
}
export default task(function f(n: number) {
  const trace: number[] = [];
  return { value: [even(n, trace), odd(n, trace)], trace };
});
export const args = [9];
