import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
interface State { handlers: ((x: number) => number)[]; log: number[] }
function register(state: State, k: number): void { state.handlers.push((x) => { state.log.push(x * k); return x + k; }); }
export default task(function f(n: number) {
  const trace: unknown[] = [];
  const state: State = { handlers: [], log: [] };
  for (let i = 1; i <= n; i++) register(state, say(trace, i));
  let x = 1;
  for (const handler of state.handlers) x = say(trace, handler(x));
  return [x, state.log, trace];
});
export const args = [3];
