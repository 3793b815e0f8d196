/** Which calls are calls of the package's functions that fork, join or wait, and what they fork. */

import { PROGRAM_MODULE } from '../names.ts';
import { isOpaque, type Node, walk } from './ast.ts';
import type { FunctionInfo, ModuleInfo } from './module.ts';

/** Those that may wait for something that is no fork; by their exports of the ABI. */
export const WAIT_OPS = { sleep: 'sleepOf', hold: 'holdOf', progress: 'progressOf' } as const;

/** The functions of the package that the compiler knows. */
export const FORK_OPS = [
  'sleep',
  'hold',
  'progress',
  'fork',
  'join',
  'forkAll',
  'joinAll',
  'parallelFor',
  'parallelReduce',
  'parallelMap',
  'parallelSort',
] as const;
export type ForkOp = (typeof FORK_OPS)[number];

const KNOWN: ReadonlySet<string> = new Set(FORK_OPS);

/** What stands in the place of a call that the compiler has written out: on the function expression that is called there. */
export interface MadeFunction {
  op: ForkOp | 'array';
  /** What the function is called in reports and stack traces. */
  name: string;
  /** It forks for its caller: what it has forked is still open when it returns. */
  transparent?: boolean;
  /** It opens a range: its last two parameters are the bounds. */
  range?: boolean;
}

/** What stacks call a function: one in place of a callback has the name that it has in the source. */
export function frameName({ name, node, method }: FunctionInfo): string {
  if (method && !name.includes('.')) return `${method.of.name}.${name}`;
  if (node.made?.op === 'array') return `Array.${name}`;
  return node.displayName !== undefined && !node.id ? '' : name;
}

/** The function of the package that a call expression calls; null for any other call. */
export function forkOp(module: ModuleInfo, node: Node): ForkOp | null {
  if (node.type !== 'CallExpression' || node.optional) return null;
  if (node.forkOp) return node.forkOp as ForkOp;
  const { callee } = node;
  const isNamespace = callee.type === 'MemberExpression' && !callee.computed && callee.object.type === 'Identifier';
  const name = isNamespace ? callee.object : callee;
  const variable = name.type === 'Identifier' ? module.variableOf.get(name) : undefined;
  const imported = variable && module.imports.get(variable);
  if (imported?.specifier !== PROGRAM_MODULE || (imported.name === '*') !== isNamespace) return null;
  const called = isNamespace ? callee.property.name : imported.name;
  return KNOWN.has(called) ? (called as ForkOp) : null;
}

/** True for a call that may wait for something that is no fork. */
export function isWait(op: ForkOp | null): op is keyof typeof WAIT_OPS {
  return op !== null && Object.hasOwn(WAIT_OPS, op);
}

/** True where the module imports something of these. */
export function importsForks(module: ModuleInfo): boolean {
  return [...module.imports.values()].some(
    ({ specifier, name }) => specifier === PROGRAM_MODULE && (name === '*' || KNOWN.has(name)),
  );
}

/** The calls of these functions in a function's own body. */
export function ownForkCalls(fn: FunctionInfo): Node[] {
  const found: Node[] = [];
  walk(fn.node, (node) => {
    if (node !== fn.node && isOpaque(node)) return false;
    if (forkOp(fn.module, node)) found.push(node);
    return true;
  });
  return found;
}

/** The function expression that stands in the place of a call, if one does. */
export function madeCallee(node: Node): MadeFunction | null {
  return node.type === 'CallExpression' && node.callee.made ? (node.callee.made as MadeFunction) : null;
}
