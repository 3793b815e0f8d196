import { task } from 'mgr-scheduler';
import { 'sum of all' as sum, 'a-walker' as Walker, '1st size' as size, größe } from './lib.ts';
import * as lib from './lib.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  say(trace, sum([1, 2]));
  const walker = new Walker();
  return [walker.go(size), lib['sum of all']([4]), größe([5, 6]), walker instanceof lib['a-walker'], trace];
});
export const args = [];
