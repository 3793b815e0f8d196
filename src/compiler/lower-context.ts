/** What all parts of lowering share. */

import { block, contains, declare, id, isLoop, isOpaque, type Node } from './ast.ts';
import type { FreshNames } from './fresh-names.ts';
import { boundedTrips } from './loops.ts';

/** What lowering knows about the unit it is in. */
export interface LowerContext {
  /** For the unit's locals. */
  names: FreshNames;
  /** Locals that live in boxes. */
  boxed: ReadonlySet<string>;
  /** Of these, the ones whose boxes are there before they have a value. */
  late: ReadonlySet<string>;
  params: ReadonlySet<string>;
  /** True for a name from outside the unit that has its value by now and keeps it. */
  isConstantOutside(name: string): boolean;
  /** Locals whose declarations have been lowered: they have been made wherever lowering is now. */
  declared: Set<string>;
  /** `try` statements around where lowering is, whose frames have to be there when something is thrown. */
  guards: number;
  /** The program may detach buffers or make them shorter. */
  losesBuffers: boolean;
  /** Forks that are still open when the unit returns are joined then. */
  keepsForks: boolean;
}

/** What the parts of lowering use: they are given the whole's entrances, so that imports go one way. */
export interface Lowering extends LowerContext {
  /** `lowerExpression` */
  expression(node: Node, out: Node[], unused?: boolean): Node;
  /** `lowerStatements` */
  statements(list: Node[], out: Node[]): void;
}

/** True where the expression (closures aside) holds a call that can leave. */
export function hasLeave(node: Node | null | undefined): boolean {
  if (!node || isOpaque(node)) return false;
  return contains(node, (inner) => inner.type === 'CallExpression' && inner.leaves === true);
}

/** True where the statement (closures aside) has a safepoint. */
export function hasSafepoint(node: Node): boolean {
  return hasLeave(node) || contains(node, (inner) => isLoop(inner) && !boundedTrips(inner));
}

/** A new local that holds the value. */
export function temporary(value: Node, context: Lowering, out: Node[]): Node {
  const name = context.names.fresh('$v');
  out.push(declare('const', name, value, value));
  context.declared.add(name);
  return id(name);
}

/**
 * The call in the last statement, where `value` is what it gave: nobody has seen its target yet, so another one can take its place, and
 * a copy is saved.
 */
export function lastCall(value: Node | null, out: Node[]): Node | null {
  const last = out.at(-1);
  if (last?.type !== 'MgrCall' || !last.declares || value?.type !== 'Identifier') return null;
  return last.target.name === value.name && last.kind === undefined ? last : null;
}

export function lowerBlock(node: Node, context: Lowering): Node {
  const out: Node[] = [];
  context.statements(node.type === 'BlockStatement' ? node.body : [node], out);
  return block(out, node);
}
