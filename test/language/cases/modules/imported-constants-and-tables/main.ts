import { task } from 'mgr-scheduler';
import { primes, table, version } from './lib.ts';

export default task(function f(n: number) {
  let s = version;
  for (let i = 0; i < n; i++) s += `${primes[i]}${table.get(i) ?? '-'} `;
  return s;
});
export const args = [4];
