/** `try` without safepoints: it stays whole, but for the boxes of captured locals that are declared in it. */

import { block, boundNames, box, declare, forLoop, id, type Node, rewrite } from './ast.ts';
import { type Lowering, lowerBlock } from './lower-context.ts';
import { renameTarget } from './lower-declarations.ts';

export function lowerTry(node: Node, context: Lowering): Node {
  const lowered: Node = {
    ...node,
    block: lowerBlock(node.block, context),
    handler: node.handler && lowerHandler(node.handler, context),
    finalizer: node.finalizer && lowerBlock(node.finalizer, context),
  };
  rewrite(lowered, plainLoop);
  return lowered;
}

function lowerHandler(handler: Node, context: Lowering): Node {
  const names = boundNames(handler.param);
  for (const name of names) context.declared.add(name);
  const boxes = names
    .filter((name) => context.boxed.has(name))
    .map((name) => declare('const', name, box(id(renameTarget(asPattern(handler), name, context)))));
  const body = lowerBlock(handler.body, context);
  return { ...handler, body: boxes.length > 0 ? block([...boxes, ...body.body], body) : body };
}

/** The clause's head alone, so that renaming reaches the parameter itself. */
const asPattern = (handler: Node): Node => ({ type: 'CatchHead', param: handler.param });

/** A short loop is nothing special to what emits a statement that stays whole. */
function plainLoop(node: Node): Node | undefined {
  if (node.type !== 'MgrLoop') return undefined;
  const body = node.body as Node;
  rewrite(body, plainLoop);
  const loop: Node =
    node.kind === 'do'
      ? { type: 'DoWhileStatement', test: node.test, body, loc: node.loc }
      : { ...forLoop(null, node.test, node.update, body), loc: node.loc };
  return node.labels.reduceRight(
    (inner: Node, label: string) => ({ type: 'LabeledStatement', label: id(label), body: inner }),
    loop,
  );
}
