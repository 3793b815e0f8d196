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
  for (let i = 0; i < 4; i++) {
    using x = open(trace, `x${i}`);
    switch (i) {
      case 0:
        continue;
      case 1: {
        using y = open(trace, 'y');
        say(trace, y.name);
        break;
      }
      case 2: {
        using y = open(trace, 'y2');
        say(trace, y.name + x.name);
        continue;
      }
      default:
        say(trace, 'default');
    }
    if (i === 3) break;
    say(trace, 'body');
  }
  return [trace, told(new Error('none'))];
});
export const args = [];
