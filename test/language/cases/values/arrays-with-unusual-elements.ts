import { task } from 'mgr-scheduler';

/** Elements that no assignment makes: they keep the task on its thread, and stay as they are. */
const attempt = (f: () => unknown) => {
  try {
    return f();
  } catch (error) {
    return (error as Error).name;
  }
};

export default task(function f(n: number) {
  let asked = 0;
  const computed = Object.defineProperty([1, 2, 3], 1, { get: () => ++asked, enumerable: true, configurable: true });
  const fixed = Object.defineProperty([1, 2, 3], 1, { value: 9, writable: false });
  const hidden = Object.defineProperty([1, 2, 3], 1, { enumerable: false });
  const short = Object.defineProperty([1], 'length', { writable: false });
  const sparse = Object.defineProperty([] as number[], 500, { value: 7, enumerable: true, configurable: true });
  sparse[1000] = 1;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(computed[1], attempt(() => (fixed[1] = i)), Object.keys(hidden), attempt(() => short.push(i)));
    trace.push(attempt(() => (sparse[500] = i)), attempt(() => delete fixed[1]));
  }
  return trace;
});
export const args = [5];
