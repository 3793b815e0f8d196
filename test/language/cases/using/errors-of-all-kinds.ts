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

function run(trace: unknown[], body: boolean, first: boolean, second: boolean) {
  try {
    using a = open(trace, 'a', first);
    using b = open(trace, 'b', second);
    say(trace, [a.name, b.name]);
    if (body) throw new RangeError('body');
    return 'none';
  } catch (error) {
    say(trace, 'caught');
    return told(error);
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const results = [];
  for (let i = 0; i < 8; i++) results.push(run(trace, (i & 1) > 0, (i & 2) > 0, (i & 4) > 0));
  return [trace, results];
});
export const args = [];
