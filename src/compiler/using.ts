/**
 * Before anything is analysed, `using` in functions is written out, so that a block with it can be left and entered like any other:
 *
 * ```js
 * const using$ = usingOpen();
 * try { ... const x = value; usingAdd(using$, x); ... } catch (error$) { usingFail(using$, error$); } finally { usingEnd(using$); }
 * ```
 *
 * In functions that are not compiled, and at the top of the module, it stays; plugin/strip.ts lowers it for runtimes that don't know it.
 */

import { ALIAS } from './aliases.ts';
import { block, call, declare, id, type Node, replaceInnerFirst, statement } from './ast.ts';
import type { ModuleInfo } from './module.ts';

/** Writes out `using` in the module's functions; `module.expansions` has what stood there. */
export function writeOutUsing(module: ModuleInfo, suffix: string): void {
  if (!/\busing\b/.test(module.code)) return;
  const written = new Writer(suffix);
  replaceInnerFirst(
    module.ast,
    (node, isInFunction) => (isInFunction ? written.out(node) : null),
    (original, put) => module.expansions.push({ original, put }),
  );
}

class Writer {
  readonly #held: string;
  readonly #error: string;

  constructor(suffix: string) {
    this.#held = `using${suffix}`;
    this.#error = `error${suffix}`;
  }

  out(node: Node): Node | null {
    switch (node.type) {
      case 'BlockStatement':
        return this.#block(node);
      case 'ForOfStatement':
        return isUsing(node.left) ? this.#forOf(node) : null;
      case 'ForStatement':
        return node.init && isUsing(node.init) ? this.#for(node) : null;
      case 'LabeledStatement':
        return node.body.usingLoop ? labelInside(node) : null;
      default:
        return null;
    }
  }

  #block(node: Node): Node | null {
    const list = node.body as Node[];
    if (!list.some(isUsing) || list.some(({ kind }) => kind === 'await using')) return null;
    const first = list.findIndex((one) => typeof one.directive !== 'string');
    const rest = list.slice(first).flatMap((one) => (isUsing(one) ? this.#declarations(one) : [one]));
    return { ...node, body: [...list.slice(0, first), ...this.#guarded(rest, node)] };
  }

  /** `for (const x of xs) { using x; body }`: each round disposes of its own. */
  #forOf(node: Node): Node {
    const { left, body } = node;
    const steps = [this.#add(left.declarations[0].id, left), body];
    return {
      ...node,
      left: { ...left, kind: 'const' },
      body: { ...block(this.#guarded(steps, body), body), ...placeOf(body) },
    };
  }

  /** `{ using x = value; for (; test; update) body }` */
  #for(node: Node): Node {
    const { init, ...rest } = node;
    const loop = { ...rest, init: null } as Node;
    const made = block(this.#guarded([...this.#declarations(init), loop], node), node);
    return { ...made, ...placeOf(node), usingLoop: loop };
  }

  #declarations(node: Node): Node[] {
    return (node.declarations as Node[]).flatMap((declarator) => [
      { ...node, kind: 'const', declarations: [declarator] },
      this.#add(declarator.id, declarator),
    ]);
  }

  #add(name: Node, at: Node): Node {
    return statement(call(ALIAS.usingAdd, [named(this.#held, at), named(name.name, at)], at), at);
  }

  #guarded(list: Node[], at: Node): Node[] {
    const held = (): Node => named(this.#held, at);
    const error = (): Node => named(this.#error, at);
    const fail = statement(call(ALIAS.usingFail, [held(), error()]));
    return [
      declare('const', held(), call(ALIAS.usingOpen, [])),
      {
        type: 'TryStatement',
        block: { ...block(list, at), ...placeOf(at) },
        handler: { type: 'CatchClause', param: error(), body: block([fail]) },
        finalizer: block([statement(call(ALIAS.usingEnd, [held()]))]),
        ...placeOf(at),
      },
    ];
  }
}

const isUsing = (node: Node): boolean => node.type === 'VariableDeclaration' && node.kind === 'using';

/** Scopes are made by where names stand. */
const named = (name: string, at: Node): Node => ({ ...id(name), ...placeOf(at) });

const placeOf = ({ start, end, loc, range }: Node) => ({ start, end, loc, range });

/** A label of a loop that has become a block stays with the loop. */
function labelInside(node: Node): Node {
  const made = node.body as Node;
  const loop = made.usingLoop as Node;
  const inner: Node = { ...loop };
  for (const key in loop) delete loop[key];
  Object.assign(loop, { ...node, body: inner });
  return { ...made, usingLoop: loop };
}
