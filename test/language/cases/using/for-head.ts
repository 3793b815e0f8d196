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

function g(trace: unknown[]) {
  outer: for (using x = open(trace, 'x'), y = open(trace, 'y'); trace.length < 30; say(trace, 'update')) {
    for (const c of x.name + y.name) {
      say(trace, c);
      if (trace.length < 9) continue outer;
      if (trace.length > 14) break outer;
    }
  }
  for (using z = open(trace, 'z'); ; ) return z.name;
}
export default task(function f() {
  const trace: unknown[] = [];
  return [g(trace), trace, told(new Error('none'))];
});
export const args = [];
