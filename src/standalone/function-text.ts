/** A function of the page as the text of an expression. */
import { parseExpressionAt } from 'acorn';
import { MgrError } from '../memory/error.ts';

export interface FunctionText {
  /** An expression: a function, an arrow or a class. */
  readonly text: string;
  /** The name that it has inside itself, so that the text is a declaration too; null: none. */
  readonly name: string | null;
  readonly isClass: boolean;
}

/** Functions of the language and of browsers, and what `bind` makes, have no text. */
const NATIVE = /\{\s*\[native code\]\s*\}\s*$/;

/**
 * @param what the function as messages name it
 * @throws MgrError MGR_NO_SOURCE for what has no text of its own, or none that stands alone
 */
export function functionText(fn: object, what: string): FunctionText {
  const text = Function.prototype.toString.call(fn);
  if (NATIVE.test(text)) {
    throw new MgrError(
      'MGR_NO_SOURCE',
      `${what} is built in, or made by bind(), so it has no text that threads could have. Write a function that calls it.`,
    );
  }
  const found = expressionIn(text) ?? expressionIn(`function ${text}`);
  if (found !== null) return found;
  throw new MgrError(
    'MGR_NO_SOURCE',
    `${what} has a text that is nothing by itself, as that of an accessor or a method with a computed name. Write it as a function: function name() { ... }.`,
  );
}

const KINDS: ReadonlySet<string> = new Set(['FunctionExpression', 'ArrowFunctionExpression', 'ClassExpression']);

/** A method's text (`name(n) { ... }`) is one with `function` before it. What only sloppy code may have is for the compiler to refuse, with its place. */
function expressionIn(text: string): FunctionText | null {
  const node = parsed(text, 'module') ?? parsed(text, 'script');
  if (node === null || !KINDS.has(node.type) || text.slice(node.end).trim() !== '') return null;
  const name = node.id?.name ?? null;
  return { text, name, isClass: node.type === 'ClassExpression' };
}

interface Parsed {
  readonly type: string;
  readonly end: number;
  readonly id?: { readonly name: string } | null;
}

function parsed(text: string, sourceType: 'module' | 'script'): Parsed | null {
  try {
    return parseExpressionAt(text, 0, { ecmaVersion: 'latest', sourceType }) as Parsed;
  } catch {
    return null;
  }
}
