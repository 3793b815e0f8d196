/**
 * Makes a failing program smaller, by its syntax: statements, arguments, members and the like are taken out, what contains something is
 * replaced by it, expressions by one of their parts or by a number; as long as it still fails, until nothing can be taken away.
 */
import { type Node, parse } from 'acorn';

interface Tree extends Node {
  // biome-ignore lint/suspicious/noExplicitAny: ESTree's shapes differ by type
  [field: string]: any;
}

/** A piece of the text, and what may stand there instead. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Fails = (source: string) => boolean | Promise<boolean>;

/** The smallest program found that `fails`; it is asked again and again until the time is over. */
export async function reduce(source: string, fails: Fails, limitMs: number): Promise<string> {
  const endMs = performance.now() + limitMs;
  const seen = new Set<string>();
  let best = source;
  const tryOne = async (candidate: string): Promise<boolean> => {
    if (candidate.length >= best.length || seen.has(candidate) || !parsed(candidate)) return false;
    seen.add(candidate);
    if (!(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  for (let before = Infinity; best.length < before && performance.now() < endMs; ) {
    before = best.length;
    await onePass(() => best, tryOne, endMs);
  }
  return best;
}

/** Tries all edits, those that take away most first; after one that still fails, those of what is left. */
async function onePass(text: () => string, tryOne: (text: string) => Promise<boolean>, endMs: number): Promise<void> {
  let most = Infinity;
  for (;;) {
    const now = text();
    const edits = editsOf(now)
      .filter((edit) => gain(edit) <= most)
      .sort((a, b) => gain(b) - gain(a));
    let changed = false;
    for (const edit of edits) {
      if (performance.now() > endMs) return;
      if (!(await tryOne(now.slice(0, edit.start) + edit.text + now.slice(edit.end)))) continue;
      most = gain(edit);
      changed = true;
      break;
    }
    if (!changed) return;
  }
}

const gain = ({ start, end, text }: Edit): number => end - start - text.length;

function parsed(source: string): Tree | null {
  try {
    return parse(source, { ecmaVersion: 'latest', sourceType: 'module' }) as Tree;
  } catch {
    return null;
  }
}

const isNode = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && typeof (value as Tree).type === 'string';

function childrenOf(node: Tree): Tree[] {
  return Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );
}

function editsOf(source: string): Edit[] {
  const edits: Edit[] = [];
  const tree = parsed(source);
  const visit = (node: Tree): void => {
    for (const [key, value] of Object.entries(node))
      if (Array.isArray(value)) edits.push(...withoutItems(source, key, value));
    edits.push(...replacements(source, node));
    childrenOf(node).forEach(visit);
  };
  if (tree) visit(tree);
  return edits;
}

const COMMA_LISTS = new Set(['arguments', 'elements', 'params', 'properties', 'declarations', 'specifiers']);
const LISTS = new Set(['body', 'consequent', 'cases']);

/** A list without some of its items: all, halves, quarters, and so on to each one. */
function withoutItems(source: string, key: string, list: (Tree | null)[]): Edit[] {
  const isComma = COMMA_LISTS.has(key);
  const items = list.filter(isNode);
  if (!isComma && !LISTS.has(key)) return [];
  const edits: Edit[] = [];
  for (let size = items.length; size > 0; size >>= 1) {
    for (let at = 0; at + size <= items.length; at += size) {
      const [first, last, next, before] = [items[at], items[at + size - 1], items[at + size], items[at - 1]];
      const start = isComma && !next && before ? before.end : first.start;
      const end = isComma && next ? next.start : last.end;
      edits.push({ start, end: isComma && !next ? afterComma(source, end) : end, text: '' });
    }
  }
  return edits;
}

function afterComma(source: string, at: number): number {
  return source[at] === ',' ? at + 1 : at;
}

/** What may stand in the place of a node. */
function replacements(source: string, node: Tree): Edit[] {
  const { start, end } = node;
  const text = (inner: Tree): string => source.slice(inner.start, inner.end);
  const put = (what: string): Edit => ({ start, end, text: what });
  const inside = (block: Tree): string =>
    block.type === 'BlockStatement' ? source.slice(block.start + 1, block.end - 1) : text(block);
  switch (node.type) {
    case 'IfStatement':
      return [node.consequent, node.alternate].filter(isNode).map((inner) => put(inside(inner)));
    case 'ForStatement':
    case 'ForOfStatement':
    case 'ForInStatement':
    case 'WhileStatement':
    case 'DoWhileStatement':
    case 'LabeledStatement':
      return [
        put(inside(node.body)),
        ...[node.init, node.test, node.update]
          .filter(isNode)
          .map((part) => ({ start: part.start, end: part.end, text: '' })),
      ];
    case 'BlockStatement':
      return [put(inside(node))];
    case 'FunctionDeclaration':
      return [put(inside(node.body))];
    case 'TryStatement':
      return [
        ...[node.block, node.handler?.body, node.finalizer].filter(isNode).map((inner) => put(inside(inner))),
        ...(node.handler && node.finalizer ? [{ start: node.handler.start, end: node.handler.end, text: '' }] : []),
        ...(node.handler && node.finalizer ? [{ start: node.handler.end, end, text: '' }] : []),
      ];
    case 'SwitchStatement':
      return node.cases.map((one: Tree) => put(one.consequent.map(text).join('\n')));
    case 'VariableDeclaration':
      return node.declarations.flatMap(({ init }: Tree) => (init ? [put(`${text(init)};`)] : []));
    case 'ReturnStatement':
    case 'ThrowStatement':
      return node.argument ? [put(`${text(node.argument)};`)] : [];
    case 'ClassDeclaration':
    case 'ClassExpression':
      return node.superClass
        ? [{ start: node.superClass.start - 'extends '.length, end: node.superClass.end, text: '' }]
        : [];
    case 'AssignmentPattern':
      return [put(text(node.left))];
    default:
      return isExpression(node)
        ? [
            ...childrenOf(node)
              .filter(isExpression)
              .map((inner) => put(`(${text(inner)})`)),
            ...bare(source, node).map(put),
            ...['0', '1', ''].map(put),
          ]
        : [];
  }
}

/** Without brackets, where the engine takes that too. */
function bare(source: string, node: Tree): string[] {
  return childrenOf(node)
    .filter(isExpression)
    .map((inner) => source.slice(inner.start, inner.end));
}

function isExpression({ type }: Tree): boolean {
  return /Expression$|Literal$|^Identifier$|^TemplateLiteral$|^SpreadElement$|Pattern$|^Property$|Definition$/.test(
    type,
  );
}
