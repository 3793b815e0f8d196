/** `Symbol.asyncDispose`, made where the engine has none, so that `await using` works wherever it is compiled down. */
const symbols = Symbol as unknown as { asyncDispose?: symbol };
if (symbols.asyncDispose === undefined) {
  Object.defineProperty(Symbol, 'asyncDispose', { value: Symbol('Symbol.asyncDispose') });
}

export const asyncDispose: typeof Symbol.asyncDispose = Symbol.asyncDispose;
