import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: string[] = [];
  let state = 'start';
  function outer(): string {
    let local = 'o';
    for (let i = 0; i < +'2'; i++) {
      inner(i);
      local += state;
    }
    return local;
  }
  function inner(i: number): void {
    for (let k = 0; k < +'2'; k++) {
      state = `${state[0]}${i}${k}`;
      trace.push(state);
    }
  }
  const value = outer();
  return { value, state, trace };
});
export const args = [];
