// refused: MGR_UNSUPPORTED "Math"
// what: A `Math` that the module declares itself
// why: compiled code knows what the functions of the language’s `Math` give
// instead: give it another name
import { task } from 'mgr-scheduler';

const Math = { max: (a: number, b: number): string => `${a} ${b}` };
export default task(function f(n: number) {
  let s = '';
  for (let i = 0; i < n; i++) s += Math.max(i, n); // here
  return s;
});
