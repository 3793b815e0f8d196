/**
 * Who awaits a run, on the stack of the error that it rejects with: `at async main (app.ts:9:17)`, as for errors of async functions. To note at
 * each `run` where it was called would cost ten times what a small run does, so engines are asked when one has failed: V8 finds out by the
 * promises that wait, if an error is made where one of them is about to be settled.
 */

const ASYNC_LINE = /^\s+at async /;

/** A promise that rejects with the error. Whatever is resolved with it must be so before the next microtask. */
export function rejectionWithCallers(error: Error): Promise<never> {
  let go: (value: undefined) => void = () => {};
  const gate = new Promise<undefined>((resolve) => {
    go = resolve;
  });
  const rejection = gate.then((): never => {
    addCallers(error);
    throw error;
  });
  // A microtask later than that of whoever is being resolved with it, which makes the way that the engine follows.
  queueMicrotask(() => go(undefined));
  return rejection;
}

/** Adds the asynchronous callers of the function that calls this to an error's stack. */
export function addCallers(error: unknown): void {
  try {
    if (!(error instanceof Error) || typeof error.stack !== 'string') return;
    const { stack } = new Error();
    const callers = stack?.split('\n').filter((line) => ASYNC_LINE.test(line)) ?? [];
    if (callers.length > 0) error.stack = [error.stack, ...callers].join('\n');
  } catch {
    // A frozen error keeps the stack it has.
  }
}
