import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Account {
  balance = 100;
  readonly log: string[] = [];
  withdraw(amount: number): boolean {
    for (let i = 0; i < amount; i++) if (!this.take()) return this.fail(i);
    return this.note('ok ' + amount);
  }
  take(): boolean {
    if (this.balance === 0) return false;
    this.balance -= 20;
    return true;
  }
  fail(at: number): boolean {
    while (at-- > 0) this.balance += 20;
    return !this.note('failed');
  }
  note(text: string): boolean {
    for (const word of text.split(' ')) this.log.push(word);
    return true;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = new Account();
  for (const amount of [2, 4, 3]) say(trace, a.withdraw(amount));
  return [trace, a.balance, a.log];
});
export const args = [];
