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

/** Where a local lives that may be named before it has its value: the box has none until then. */
type LateBox = { v?: unknown } | undefined;

/** The box of a local that has its value; without one, what names the local is too early for sure. */
export function alive(box: LateBox, name: string): LateBox {
  if (box === undefined || (box.v === undefined && !Object.hasOwn(box, 'v'))) {
    throw new ReferenceError(`Cannot access '${name}' before initialization`);
  }
  return box;
}

/** What is assigned to such a local, which is looked at when the value is there. */
export function afterwards<T>(value: T, box: LateBox, name: string): T {
  alive(box, name);
  return value;
}

/** Such a local as the target of a pattern: looked at when it gets its value. */
export function lateTarget(box: LateBox, name: string, isConstant = false): { v: unknown } {
  return {
    set v(value: unknown) {
      const found = alive(box, name) as { v: unknown };
      const target = isConstant ? constant : found;
      target.v = value;
    },
  };
}
