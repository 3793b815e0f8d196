import { task } from 'mgr-scheduler';

function pair(trace: string[], n: number): [number, number] {
  for (let i = 0; i < +'2'; i++) trace.push('pair ' + n);
  return [n, n + 1];
}
export default task(function f() {
  const trace: string[] = [];
  const state: any = {};
  let x = 0;
  for (let i = 0; i < +'2'; i++) {
    [state['k' + i], x] = pair(trace, i + x);
    ({ 0: state.zero, length: state.n } = pair(trace, x));
  }
  return { state, x, trace };
});
export const args = [];
