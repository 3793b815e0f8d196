// refused: MGR_MODULE_STATE "total"
// what: A task, or a function that it calls, writes a variable of its module
// why: each thread has its own copy of a module’s variables
// instead: pass it as an argument and return it, or keep it in a shared array
import { task } from 'mgr-scheduler';

let total = 0;
export default task(function f(n: number) {
  for (let i = 0; i < n; i++) total += i; // here
  return total;
});
