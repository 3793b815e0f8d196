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

export default task(function f() {
  const trace: unknown[] = [];
  using a = null;
  using b = undefined;
  for (const bad of [1, 'text', {}, { [Symbol.dispose]: 1 }, { [Symbol.dispose]: null }, Symbol.iterator]) {
    try {
      using first = open(trace, 'first');
      using wrong = bad as unknown as Disposable;
      say(trace, [first.name, wrong]);
    } catch (error) {
      trace.push((error as Error).name);
    }
  }
  return [a, b, trace, told(new Error('none'))];
});
export const args = [];
