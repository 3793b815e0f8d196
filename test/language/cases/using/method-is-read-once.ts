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
  {
    const resource = {
      get [Symbol.dispose]() {
        trace.push('read');
        return function (this: unknown) {
          trace.push(['dispose', this === resource]);
        };
      },
    };
    using x = resource;
    say(trace, x === resource);
    Object.defineProperty(resource, Symbol.dispose, { value: () => trace.push('another') });
  }
  return [trace, told(new Error('none')), open(trace, 'last').name];
});
export const args = [];
