import { task } from 'mgr-scheduler';
import { even } from './even.ts';

export default task(function f(n: number) {
  const trace: string[] = [];
  return { value: even(n, trace), trace };
});
export const args = [9];
