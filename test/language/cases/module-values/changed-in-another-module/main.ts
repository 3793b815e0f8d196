import { task } from 'mgr-scheduler';
import { bump, Ids, shared } from './counts.ts';

/** What is changed is another module's, by its own functions and by those of this one. */
export default task(function f(n: number) {
  shared.n = 0;
  Ids.next = 0;
  const trace: number[] = [];
  for (let i = 0; i < n; i++) {
    trace.push(bump(), Ids.take());
    shared.n += 2;
    Ids.next++;
    trace.push(shared.n, Ids.next);
  }
  return trace;
});
export const args = [7];
