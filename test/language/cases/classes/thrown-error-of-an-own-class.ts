import { task } from 'mgr-scheduler';

class Refused extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super('refused: ' + reason);
    this.reason = reason;
  }
}
function check(n: number): void {
  for (let i = 0; i < n; i++) if (i === 2) throw Object.assign(new Error(new Refused('two').message), { code: 'E_TWO' });
}
export default task(function f(n: number) {
  check(n);
  return n;
});
export const args = [5];
