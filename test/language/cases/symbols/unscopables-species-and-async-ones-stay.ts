import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const names = ['iterator', 'asyncIterator', 'hasInstance', 'toPrimitive', 'toStringTag', 'species', 'isConcatSpreadable', 'unscopables', 'match', 'matchAll', 'replace', 'search', 'split'] as const;
  const held = names.map((name) => Symbol[name]);
  let same = 0;
  for (let i = 0; i < names.length; i++) if (say(trace, held[i]) === Symbol[names[i]!]) same++;
  return [same === names.length, trace.length, held.length];
});
export const args = [];
