/** Which functions can be called with a `this` or by `new`, and which ask for it. */

import { isFunction, type Node, walk } from './ast.ts';
import type { FunctionInfo } from './module.ts';

/** True for a function whose `this` and `new.target` are undefined, whoever calls it. (A method has its object as a parameter.) */
export function hasNoReceiver(fn: FunctionInfo): boolean {
  if (fn.method) return true;
  if (fn.node.type === 'ArrowFunctionExpression') return fn.parent === null || hasNoReceiver(fn.parent);
  return !fn.usedAsValue && fn.exportedAs.length === 0 && fn.taskCall === null;
}

const known = new WeakMap<FunctionInfo, boolean>();

/** True where the function, or an arrow in it, names the `this` or `new.target` that a caller may give it. */
export function asksForReceiver(fn: FunctionInfo): boolean {
  let asks = known.get(fn);
  if (asks === undefined) {
    asks = !hasNoReceiver(fn) && namesReceiver(fn.node);
    known.set(fn, asks);
  }
  return asks;
}

function namesReceiver(fn: Node): boolean {
  let found = false;
  walk(fn, (node) => {
    if (node !== fn && isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
    if (node.type === 'ClassBody') return false;
    if (node.type === 'ThisExpression' || (node.type === 'MetaProperty' && node.meta.name === 'new')) found = true;
    return !found;
  });
  return found;
}
