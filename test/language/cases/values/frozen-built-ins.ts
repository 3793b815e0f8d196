import { task } from 'mgr-scheduler';

/** Objects of built-in classes that are frozen, or not extensible. */
const attempt = (f: () => unknown) => {
  try {
    return f();
  } catch (error) {
    return (error as Error).name;
  }
};

export default task(function f(n: number) {
  const map = Object.freeze(new Map([[1, 2]])) as Map<number, number> & { tag?: number };
  const pattern = Object.freeze(/a/g) as { lastIndex: number };
  const error = Object.freeze(new Error('as it was'));
  const set = Object.preventExtensions(new Set([1])) as Set<number> & { tag?: number };
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(attempt(() => (map.tag = i)), attempt(() => (pattern.lastIndex = i)), attempt(() => (error.message = 'new')));
    trace.push(attempt(() => (set.tag = i)), error.message, map.set(1, i).get(1), Object.isFrozen(map));
  }
  return trace;
});
export const args = [5];
