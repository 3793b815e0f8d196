/** An error of the loader. It carries a stable `code`, and no stack of the loader's own: the message says the place in the user's file. */
export function loaderError(code: string, message: string, details: Record<string, unknown> = {}): Error {
  const error = new Error(message);
  error.stack = `Error [${code}]: ${message}`;
  return Object.assign(error, { code }, details);
}
