import { task } from 'mgr-scheduler';

/* A bank where every change is an event; the balances are what the events add up to. */
interface BankEvent { readonly type: string; readonly at: number; readonly account: string; readonly amount: number; readonly other?: string }

class InsufficientFunds extends Error {
  constructor(readonly account: string, readonly missing: number) {
    super(`${account} lacks ${missing}`);
    this.name = 'InsufficientFunds';
  }
}
class AccountClosed extends Error {
  override name = 'AccountClosed';
}

class Ledger {
  private events: BankEvent[] = [];
  private clock = 0;
  private readonly subscribers: ((e: BankEvent) => void)[] = [];

  subscribe(fn: (e: BankEvent) => void) { this.subscribers.push(fn); return () => { this.subscribers.splice(this.subscribers.indexOf(fn), 1); }; }

  append(type: string, account: string, amount = 0, other?: string) {
    const event: BankEvent = Object.freeze({ type, at: ++this.clock, account, amount, ...(other ? { other } : {}) });
    this.events.push(event);
    for (const notify of [...this.subscribers]) notify(event);
    return event;
  }

  *of(account: string) {
    for (const event of this.events) if (event.account === account || event.other === account) yield event;
  }

  balance(account: string) {
    let sum = 0;
    for (const e of this.of(account)) {
      switch (e.type) {
        case 'deposit': sum += e.amount; break;
        case 'withdraw': sum -= e.amount; break;
        case 'transfer': sum += e.account === account ? -e.amount : e.amount; break;
        case 'close': return NaN;
      }
    }
    return sum;
  }
}

class Bank {
  constructor(private readonly ledger: Ledger) {}
  private require(account: string, amount: number) {
    const balance = this.ledger.balance(account);
    if (Number.isNaN(balance)) throw new AccountClosed(account);
    if (balance < amount) throw new InsufficientFunds(account, amount - balance);
  }
  deposit(account: string, amount: number) { this.require(account, 0); this.ledger.append('deposit', account, amount); return this; }
  withdraw(account: string, amount: number) { this.require(account, amount); this.ledger.append('withdraw', account, amount); return this; }
  transfer(from: string, to: string, amount: number) { this.require(from, amount); this.require(to, 0); this.ledger.append('transfer', from, amount, to); return this; }
  close(account: string) { this.ledger.append('close', account); return this; }
  /** All or nothing. */
  batch(actions: ((bank: Bank) => unknown)[]) {
    const shadow = new Ledger();
    Object.assign(shadow, { events: [...(this.ledger as any).events], clock: (this.ledger as any).clock });
    const trial = new Bank(shadow);
    for (const action of actions) action(trial);
    for (const action of actions) action(this);
    return actions.length;
  }
}

export default task(function bank(script: [string, ...unknown[]][]) {
  const ledger = new Ledger();
  const b: any = new Bank(ledger);
  const log: string[] = [];
  const off = ledger.subscribe(({ type, account, amount, other = '' }) => log.push(`${type} ${account}${other && '>' + other} ${amount}`));
  const failures: string[] = [];
  for (const [name, ...rest] of script) {
    try {
      b[name](...rest);
    } catch (error) {
      failures.push(error instanceof InsufficientFunds ? `${error.name}:${error.missing}` : `${(error as Error).name}!`);
    } finally {
      log.push('.');
    }
  }
  off();
  let done = 0;
  try {
    done = b.batch([(x: Bank) => x.deposit('c', 5), (x: Bank) => x.transfer('c', 'a', 3), (x: Bank) => x.withdraw('c', 100)]);
  } catch (error) {
    failures.push((error as Error).message);
  }
  return { log, failures, done, balances: ['a', 'b', 'c'].map((x) => ledger.balance(x)), seen: [...ledger.of('a')].length };
});
export const args = [[['deposit', 'a', 100], ['withdraw', 'a', 30], ['transfer', 'a', 'b', 50], ['withdraw', 'b', 80], ['close', 'b'], ['deposit', 'b', 1], ['transfer', 'a', 'b', 1], ['transfer', 'a', 'c', 20], ['withdraw', 'a', 1]]];
