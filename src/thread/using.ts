/**
 * What a block has declared by `using`, for compiled code (compiler/using.ts): disposed of when the block ends, in reverse order, as the
 * language says (Explicit Resource Management, DisposeResources). An instance of a class, so its task stays on the thread meanwhile.
 */
class Disposables {
  readonly resources: { value: object; dispose: () => unknown }[] = [];
  hasFailed = false;
  error: unknown = undefined;
}

/** At the beginning of a block. */
export function usingOpen(): Disposables {
  return new Disposables();
}

/**
 * A `using` declaration has its value; null and undefined need no disposal.
 * @throws TypeError for a value that can't be disposed of.
 */
export function usingAdd(held: Disposables, value: unknown): void {
  if (value === null || value === undefined) return;
  if ((typeof value !== 'object' && typeof value !== 'function') || !Symbol.dispose) throw notDisposable(value);
  const dispose = (value as Partial<Disposable>)[Symbol.dispose];
  if (typeof dispose !== 'function') throw notDisposable(value);
  held.resources.push({ value, dispose });
}

const notDisposable = (value: unknown): TypeError =>
  new TypeError(`${typeof value === 'object' ? 'an object' : String(value)} has no method Symbol.dispose`);

/** The block has thrown. */
export function usingFail(held: Disposables, error: unknown): void {
  held.hasFailed = true;
  held.error = error;
}

/** The block is over. Throws what it has thrown, and what the disposals throw. */
export function usingEnd(held: Disposables): void {
  for (let resource = held.resources.pop(); resource; resource = held.resources.pop()) {
    try {
      Reflect.apply(resource.dispose, resource.value, []);
    } catch (error) {
      held.error = held.hasFailed ? suppressed(error, held.error) : error;
      held.hasFailed = true;
    }
  }
  if (held.hasFailed) throw held.error;
}

interface Suppressed extends Error {
  error: unknown;
  suppressed: unknown;
}

/** A SuppressedError; where there is none (Node 20), an error that has its name and its fields, as TypeScript and Babel make one. */
function suppressed(error: unknown, before: unknown): Suppressed {
  const message = 'An error was suppressed during disposal.';
  const { SuppressedError } = globalThis as { SuppressedError?: new (...args: unknown[]) => Suppressed };
  if (SuppressedError) return new SuppressedError(error, before, message);
  return Object.assign(new Error(message), { name: 'SuppressedError', error, suppressed: before });
}
