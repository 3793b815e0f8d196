import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const trace: string[] = [];
  function even(k: number): boolean {
    trace.push('e' + k);
    return k === 0 ? true : odd(k - 1);
  }
  function odd(k: number): boolean {
    trace.push('o' + k);
    return k === 0 ? false : even(k - 1);
  }
  return { value: [even(n), odd(n)], trace };
});
export const args = [7];
