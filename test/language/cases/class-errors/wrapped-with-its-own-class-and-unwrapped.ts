import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Halt extends RangeError {
  override readonly name = 'Halt';
  constructor(message: string, readonly at: number[]) { super(message); }
}
function unwrap(trace: unknown[], error: unknown): Halt | null {
  for (let at = error as Error | undefined; at; at = at.cause as Error | undefined) if (say(trace, at) instanceof Halt) return at as Halt;
  return null;
}
export default task(function f() {
  const trace: unknown[] = [];
  const halt = new Halt('stop', [say(trace, 1)]);
  const found = unwrap(trace, new Error('outer', { cause: new TypeError('middle', { cause: halt }) }));
  const none = unwrap(trace, new Error('alone'));
  return [found === halt, found?.at, none, trace.map(String)];
});
export const args = [];
