import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class AppError extends Error { override name = 'AppError'; constructor(message: string, readonly code: number) { super(message); } }
class NotFound extends AppError { override name = 'NotFound'; constructor(what: string) { super(what + ' not found', 404); } }
function find(trace: unknown[], what: string): string {
  say(trace, what);
  if (what === 'b') throw new NotFound(what);
  if (what === 'c') throw new AppError('broken ' + what, 500);
  if (what === 'd') throw new TypeError('plain');
  return what;
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const what of ['a', 'b', 'c', 'd']) {
    try { say(trace, find(trace, what)); } catch (error) {
      if (error instanceof NotFound) say(trace, `${error.name} ${error.code} ${error.message}`);
      else if (error instanceof AppError) say(trace, `${error}`);
      else say(trace, error instanceof Error);
    }
  }
  return trace;
});
export const args = [];
