import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Failure extends Error {
  constructor(readonly path: string[], options?: ErrorOptions) { super('at ' + path.join('/'), options); }
  within(name: string): Failure { const path: string[] = [name]; for (const part of this.path) path.push(part); return new Failure(path, { cause: this }); }
  depth(): number { let n = 0; for (let at: unknown = this; at instanceof Error; at = at.cause) n++; return n; }
}
function check(trace: unknown[], x: any, name: string): void {
  try {
    say(trace, name);
    if (Array.isArray(x)) for (let i = 0; i < x.length; i++) check(trace, x[i], String(i));
    else if (x < 0) throw new Failure([]);
  } catch (error) {
    throw (error as Failure).within(name);
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  try { check(trace, [1, [2, -3], 4], 'root'); } catch (error) { return [(error as Failure).message, (error as Failure).depth(), trace]; }
  return 'none';
});
export const args = [];
