/** How the cases of the suite say what is wrong. */

export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, should] = [actual, expected].map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  if (is !== should) throw new Error(`${what}: ${is}, not ${should}`);
}

export function isTrue(condition: boolean, what: string): void {
  if (!condition) throw new Error(what);
}

/** What a promise rejects with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise;
  } catch (error) {
    return error;
  }
  throw new Error('it was to reject');
}

export async function rejects(promise: Promise<unknown>, code: string): Promise<void> {
  const error = await rejection(promise);
  equal((error as { code?: string }).code ?? String(error), code, 'code');
}
