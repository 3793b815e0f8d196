/**
 * `arguments` as a local: `const args = arguments;` first of all in a function, and `args` wherever it stood, so that it can be captured and
 * left behind like any other. Only the natural form makes it, before it polls; in a frame it is a value that stays with its thread.
 */

import { ALIAS } from './aliases.ts';
import { call, declare, id, isClass, isFunction, isNameOnly, type Node, walk } from './ast.ts';

/** A function of the module's top whose `arguments` has become a local. */
export interface ExposedArguments {
  node: Node;
  /** Puts the function back as it was. */
  undo(): void;
}

/** Does so in all functions at the module's top; methods are in methods.ts. */
export function exposeArguments(program: Node, suffix: string): ExposedArguments[] {
  const found: ExposedArguments[] = [];
  walk(program, (node) => {
    if (isClass(node)) return false;
    if (!isFunction(node)) return true;
    const undo = node.type === 'ArrowFunctionExpression' ? null : exposeIn(node, suffix, false);
    if (undo) found.push({ node, undo });
    return false;
  });
  return found;
}

/** Returns the way back; null where there is nothing to do, or a default has it. `isMethod`: the first argument is the object. */
export function exposeIn(fn: Node, suffix: string, isMethod: boolean): (() => void) | null {
  const uses = usesOf(fn.body);
  if (fn.async || fn.generator || uses.length === 0 || hasArguments(fn.params)) return null;
  const name = `arguments${suffix}`;
  for (const use of uses) Object.assign(use, { name, shownAs: 'arguments' });
  const given: Node = { ...id('arguments'), isGiven: true };
  const made = declare('const', name, isMethod ? call(ALIAS.argumentsOf, [given]) : given);
  const start = (fn.body.start as number) + 1;
  walk(made, (node) => {
    Object.assign(node, { start, end: start, range: [start, start], loc: fn.body.loc });
  });
  fn.body.body.unshift({ ...made, isArguments: true });
  return () => {
    fn.body.body.shift();
    for (const use of uses) use.name = 'arguments';
  };
}

export const hasArguments = (nodes: Node[]): boolean => nodes.some((node) => usesOf(node).length > 0);

/** `arguments` in a function's own code and its arrows; no variable can have that name. */
function usesOf(root: Node): Node[] {
  const found: Node[] = [];
  walk(root, (node, parent) => {
    if (isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
    if (node.type === 'Identifier' && node.name === 'arguments' && !isNameOnly(node, parent)) found.push(node);
    return !isClass(node);
  });
  return found;
}
