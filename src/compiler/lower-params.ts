/** Parameters and `var`s: what a function has before its first statement. */

import { boundNames, box, clone, declare, id, isOpaque, type Node, undefinedValue, walk } from './ast.ts';
import { hasLeave, type Lowering } from './lower-context.ts';
import { lowerDeclarator, mentions, readsBox, renameTarget } from './lower-declarations.ts';
import { defaulted } from './lower-patterns.ts';

/**
 * The first parameter that must be bound in the body; -1 where all can stay in the head. A default that reads a parameter
 * which lives in a box needs the box, and boxes are made in the body.
 */
export function firstLateParam(params: Node[], context: Lowering): number {
  const leaves = params.findIndex(hasLeave);
  const boxed = params.flatMap(boundNames).filter((name) => context.boxed.has(name));
  const used = boxed.filter((name) => params.some((param) => readsBox(param, name)));
  const names = [...used, ...params.flatMap(boundNames).filter((name) => context.late.has(name))];
  const boxes = params.findIndex((param) =>
    mentions(param, (node) => node.type === 'Identifier' && names.includes(node.name)),
  );
  return leaves < 0 || boxes < 0 ? Math.max(leaves, boxes) : Math.min(leaves, boxes);
}

/** A parameter that lives in a box arrives under another name. */
export function lowerParam(param: Node, context: Lowering, out: Node[]): Node {
  const boxed = boundNames(param).filter((name) => context.boxed.has(name));
  for (const name of boundNames(param)) context.declared.add(name);
  for (const name of boxed) out.push(declare('const', name, box(id(renameTarget(param, name, context)))));
  return param;
}

export function lateParam(param: Node, context: Lowering, out: Node[]): Node {
  const arrival = id(context.names.fresh('argument$'));
  if (param.type === 'RestElement') {
    lowerDeclarator(
      'let',
      { type: 'VariableDeclarator', id: param.argument, init: clone(arrival), loc: param.loc },
      context,
      out,
    );
    return { type: 'RestElement', argument: arrival };
  }
  const target = param.type === 'AssignmentPattern' ? param.left : param;
  const value = param.type === 'AssignmentPattern' ? defaulted(arrival, param.right) : clone(arrival);
  lowerDeclarator('let', { type: 'VariableDeclarator', id: target, init: value, loc: param.loc }, context, out);
  return arrival;
}

/** `var`s are declared at the top of the function, where the language puts them. */
export function hoistVars(body: Node, context: Lowering, out: Node[]): void {
  const names = new Set<string>();
  walk(body, (node) => {
    if (isOpaque(node)) return false;
    if (node.type === 'VariableDeclaration' && node.kind === 'var') {
      for (const declarator of node.declarations as Node[])
        for (const name of boundNames(declarator.id)) names.add(name);
    }
    return true;
  });
  for (const name of names) {
    context.declared.add(name);
    if (context.params.has(name)) continue;
    if (context.boxed.has(name)) out.push(declare('const', name, box(undefinedValue())));
    else out.push(declare('let', name, undefinedValue()));
  }
}
