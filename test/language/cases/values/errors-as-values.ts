import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const cause = new RangeError('inner');
  const e: any = new TypeError('outer', { cause });
  e.code = 'E_OWN';
  const many = new AggregateError([cause, e], 'many');
  for (let i = 0; i < n; i++) {
    e.count = i;
    e.message += '!';
  }
  return { e, many, same: e.cause === cause && many.errors[1] === e, is: e instanceof TypeError };
});
export const args = [3];
