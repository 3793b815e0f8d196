/** Operands that must be evaluated before a call that can leave: kept in temporaries where something could change them. */

import { ALIAS } from './aliases.ts';
import { isFunction, type Node } from './ast.ts';
import { assigns } from './loops.ts';
import { hasLeave, type Lowering, temporary } from './lower-context.ts';

/** A place in a node where an operand stands. */
export interface Slot {
  get(): Node;
  set(node: Node): void;
  /** How its value is kept, where a copy of the value itself would not do. */
  copy?: (value: Node) => Node;
}

export const slot = (node: Node, key: string): Slot => ({
  get: () => node[key],
  set: (value) => {
    node[key] = value;
  },
});

export const listSlots = (node: Node, key: string): Slot[] =>
  (node[key] as (Node | null)[]).flatMap((item, i) =>
    item
      ? [
          {
            get: () => node[key][i] as Node,
            set: (value: Node) => {
              node[key][i] = value;
            },
          },
        ]
      : [],
  );

/** Lowers operands that are evaluated in this order; those before the last one that can leave are kept. */
export function lowerOperands(node: Node, slots: Slot[], context: Lowering, out: Node[]): Node {
  let last = -1;
  slots.forEach((operand, i) => {
    if (hasLeave(operand.get())) last = i;
  });
  slots.forEach((operand, i) => {
    if (i > last) return;
    const value = context.expression(operand.get(), out);
    const later = slots.slice(i + 1, last + 1).map((other) => other.get());
    if (i === last) operand.set(value);
    else operand.set(operand.copy ? temporary(operand.copy(value), context, out) : keep(value, later, context, out));
  });
  return node;
}

/** The value, safe from what `later` does: as it is where nothing can change it, else in a temporary. */
export function keep(value: Node, later: Node[], context: Lowering, out: Node[]): Node {
  if (value.type === 'SpreadElement') {
    return { ...value, argument: temporary({ type: 'ArrayExpression', elements: [value] }, context, out) };
  }
  return isStable(value, later, context) ? value : temporary(value, context, out);
}

function isStable(value: Node, later: Node[], context: Lowering): boolean {
  if (value.type === 'Literal') return value.regex === undefined;
  if (value.type === 'UnaryExpression' && value.operator === 'void') return value.argument.type === 'Literal';
  // Nobody sees when a function is made; made late, it is no live value before.
  if (isFunction(value) || isLateTarget(value)) return true;
  if (value.type !== 'Identifier') return false;
  // What is called by these names are the compiler's own constants.
  if (value.isRaw || value.name.startsWith('$mgr_')) return true;
  // A name that is not there (yet) throws when its turn comes.
  if (!context.declared.has(value.name) && !context.isConstantOutside(value.name)) return false;
  return !later.some((expression) => assigns(expression, value.name));
}

/** It looks at its local when that gets its value, not before. */
const isLateTarget = ({ type, callee }: Node): boolean => type === 'CallExpression' && callee.name === ALIAS.lateTarget;

/** A reference's operands, kept where `later` could change them. */
export function lowerReference(target: Node, context: Lowering, out: Node[], later: Node[]): Node {
  if (target.type !== 'MemberExpression') return target;
  const object = context.expression(target.object, out);
  const keptObject = keep(object, [target.property, ...later], context, out);
  if (!target.computed) return { ...target, object: keptObject };
  const property = context.expression(target.property, out);
  return { ...target, object: keptObject, property: keep(property, later, context, out) };
}
