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

function inner(trace: unknown[], n: number) {
  using a = open(trace, 'a');
  if (n === 1) return say(trace, 'early');
  {
    using b = open(trace, 'b');
    if (n === 2) return [a.name, b.name];
  }
  say(trace, 'late');
  return n;
}
export default task(function f() {
  const trace: unknown[] = [];
  const results = [1, 2, 3].map((n) => inner(trace, n));
  return [trace, results, told(new Error('none'))];
});
export const args = [];
