/** Calls of methods that can leave: which natural form a method of a class stands for. */

import { invoke } from './iterate.ts';

type Natural = (...args: unknown[]) => unknown;

/** Natural forms of methods, by the methods as their classes have them. */
const naturals = new WeakMap<object, Natural>();

export function linkMethod(method: object, natural: Natural): void {
  naturals.set(method, natural);
}

/**
 * `receiver.name(...args)`, where `method` was looked up before the arguments were evaluated and is none that the caller knows. Returns
 * LEAVE if it has left.
 */
export function callMethod(method: unknown, receiver: unknown, text: string, ...args: unknown[]): unknown {
  const natural = typeof method === 'function' ? naturals.get(method) : undefined;
  return natural === undefined ? invoke(method, receiver, text, ...args) : natural(receiver, ...args);
}

/** `super.key` in a method of the object `home`, called with `self` (ECMA-262 13.3.7.3). */
export function superGet(home: object, key: PropertyKey, self: unknown): unknown {
  return Reflect.get(Object.getPrototypeOf(home), key, self);
}

/** The `arguments` of a method, whose natural form gets the object first. */
export function argumentsOf(all: ArrayLike<unknown>): IArguments {
  return Reflect.apply(argumentsObject, undefined, Array.from(all).slice(1));
}

function argumentsObject(): IArguments {
  // biome-ignore lint/complexity/noArguments: the object itself is wanted
  return arguments;
}
