import { sleep, task } from 'mgr-scheduler';

export default task(function f(values: unknown[]) {
  const codes: unknown[] = [];
  for (const value of values) {
    try {
      sleep(value as number);
      codes.push('slept');
    } catch (error) {
      codes.push((error as { code: string }).code);
    }
  }
  return codes;
});
export const args = [[-1, Number.NaN, 'a', null, 0]];
