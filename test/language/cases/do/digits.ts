import { task } from 'mgr-scheduler';

export default task(function digits(n: number) {
  let out = '';
  do {
    out = (n % 10) + out;
    n = Math.floor(n / 10);
  } while (n > 0);
  return out;
});
export const args = [90210];
