import { task } from 'mgr-scheduler';

/** Leaves, then notes. */
function say(trace: unknown[], what: unknown): void {
  for (let i = 0; i < +'2'; i++) if (i === 1) trace.push(what);
}

function open(trace: unknown[], name: string, fails = false) {
  say(trace, `open ${name}`);
  return {
    name,
    [Symbol.dispose]() {
      trace.push(`dispose ${this.name}`);
      if (fails) throw new Error(`dispose ${name}`);
    },
  };
}

/** What an error says, and what it has suppressed. */
function told(error: unknown): unknown {
  const { name, message, error: last, suppressed } = error as Error & { error?: unknown; suppressed?: unknown };
  return name === 'SuppressedError' ? [name, told(last), told(suppressed)] : `${name}: ${message}`;
}

class Store {
  readonly trace: unknown[];
  constructor(trace: unknown[]) {
    this.trace = trace;
  }
  take(name: string): string {
    using x = open(this.trace, name);
    say(this.trace, `take ${name}`);
    return x.name;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const store = new Store(trace);
  const names = ['a', 'b'].map((name) => {
    using held = open(trace, `held ${name}`);
    return store.take(name) + held.name;
  });
  const sorted = [3, 1, 2].sort((p, q) => {
    using s = open(trace, 's');
    return s.name === 's' ? p - q : 0;
  });
  return [names, sorted, trace, told(new Error('none'))];
});
export const args = [];
