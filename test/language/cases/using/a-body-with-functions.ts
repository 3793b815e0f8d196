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
  say(trace, early(2));
  using x = open(trace, 'x');
  function early(n: number): number {
    return n === 0 ? 0 : n + early(n - 1);
  }
  class Local {
    static made = 1;
    name = x.name;
  }
  say(trace, [new Local().name, Local.made]);
  throw told([trace, new Error('none')] as never) === 0 ? 1 : new Error(String(trace));
});
export const args = [];
