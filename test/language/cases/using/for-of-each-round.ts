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
  outer: for (const n of [1, 2, 3]) {
    for (using x of [open(trace, `x${n}`), open(trace, `y${n}`), null, open(trace, `z${n}`)]) {
      say(trace, x?.name);
      if (n === 1 && x?.name === 'y1') continue outer;
      if (n === 2 && x === null) break;
      if (n === 3) break outer;
    }
    say(trace, `end ${n}`);
  }
  return [trace, told(new Error('none'))];
});
export const args = [];
