import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const hidden = Symbol('hidden');
  const o: any = { shown: 1, [hidden]: say(trace, 2) };
  o[hidden] += say(trace, 3);
  return [o[hidden], Object.keys(o), Object.getOwnPropertySymbols(o).length, hidden.description, JSON.stringify(o), hidden in o, trace];
});
export const args = [];
