// refused: MGR_IMPORT "missing"
// @ts-expect-error there is no such export
import { task } from 'mgr-scheduler';
import { missing } from './lib/present.ts'; // here or

export default task(function f(n: number) {
  let s = 0;
  for (let i = 0; i < n; i++) s += missing(i); // here
  return s;
});
