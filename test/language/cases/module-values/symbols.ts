import { task } from 'mgr-scheduler';

const NONE = Symbol('none');
const KEYS = { a: Symbol('same'), b: Symbol('same') };

export default task(function f(n: number) {
  let best: number | symbol = NONE;
  const key = KEYS.b;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(best === NONE, key === KEYS.b, (key as symbol) === KEYS.a);
    if (i === 2) best = i;
  }
  return trace;
});
export const args = [4];
