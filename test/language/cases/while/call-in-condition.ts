import { task } from 'mgr-scheduler';

function next(state: { at: number }, trace: string[]) {
  for (let i = 0; i < +'2'; i++) trace.push('next ' + state.at + '.' + i);
  return state.at++ < 3;
}
export default task(function f() {
  const state = { at: 0 };
  const trace: string[] = [];
  while (next(state, trace)) trace.push('body ' + state.at);
  return { state, trace };
});
export const args = [];
