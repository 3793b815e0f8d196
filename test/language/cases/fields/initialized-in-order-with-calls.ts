import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Ordered {
  readonly log: unknown[] = [];
  first = say(this.log, 'first');
  second = say(this.log, this.first + '!');
  ['thi' + 'rd'] = say(this.log, Object.keys(this).join());
  constructor(readonly last = 'parameter') { say(this.log, 'body ' + this.last); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const one = new Ordered();
  for (const key of Object.keys(one)) say(trace, key);
  return [trace, one.log, one.second];
});
export const args = [];
