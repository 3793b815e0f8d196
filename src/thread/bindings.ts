/** What compiled code calls where it has given names or places of its own to the program's functions and variables. */

/** Gives a function that had to be renamed the name that the program sees. */
export function named<F extends object>(fn: F, name: string): F {
  return Object.defineProperty(fn, 'name', { value: name, configurable: true });
}

/** What is assigned to in the place of a constant: it throws as the language does. */
export const constant = {
  set v(_value: unknown) {
    throw new TypeError('Assignment to constant variable.');
  },
};
