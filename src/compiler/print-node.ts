/**
 * Statements as text, with the places of their nodes: astring's printing, with what it gets wrong put right. What the compiler makes is
 * printed *tight*, as nobody reads it: each statement on a line, without indentation, and with those spaces that keep words apart.
 */

import * as astring from 'astring';
import type { Node } from './ast.ts';

type Position = { line: number; column: number };

/** What the compiler's own names are printed as. */
export type Shown = ReadonlyMap<string, string>;

/** Line from 1 and column from 0 in what is printed, and the node's own place. */
type Place = [line: number, column: number, start: Position];

/** A statement as text, with the places of its nodes. */
export interface PrintedNode {
  code: string;
  places: Place[];
}

/** Prints a statement that the compiler has made; counts the names that it mentions, if asked to. */
export function printMade(node: Node, shown: Shown, counts: Map<string, number> | null = null): PrintedNode {
  return print(node, shown, counts, true);
}

/** Prints a statement of the program: what the compiler has made in it is printed tight. */
export function printNode(node: Node, shown: Shown): PrintedNode {
  return print(node, shown, null, false);
}

function print(node: Node, shown: Shown, counts: Map<string, number> | null, isTight: boolean): PrintedNode {
  places = [];
  names = counts;
  shownAs = shown;
  const state = new Text();
  state.tighten(isTight);
  generator[node.type].call(generator, node, state);
  return { code: state.output, places };
}

/** Of the statement that is being printed. */
let places: Place[] = [];
let names: Map<string, number> | null = null;
let shownAs: Shown = new Map();

/** Its types lack one of its exports. */
const { EXPRESSIONS_PRECEDENCE, GENERATOR } = astring as unknown as {
  EXPRESSIONS_PRECEDENCE: Record<string, number>;
  GENERATOR: Record<string, Print>;
};

type Print = (this: Record<string, Print>, node: Node, state: Text) => void;

// What astring gets wrong: `(a?.b).c`, `import()` with options, `() => ({ a } = b)`, `export default (function f() {})`.

const expressionsPrecedence = { ...EXPRESSIONS_PRECEDENCE, ChainExpression: 18, ImportExpression: 18 };

/** What astring prints to, and where it then is. */
class Text {
  readonly generator = generator;
  readonly expressionsPrecedence = expressionsPrecedence;
  readonly writeComments = false;
  readonly lineEnd = '\n';
  indent = '\t';
  indentLevel = 0;
  output = '';
  line = 1;
  column = 0;
  /** Nothing is indented, and a space is written only where what it stands between would become something else without it. */
  isTight = false;
  #isSpaceDue = false;
  /** The code of the last character. (Asked of `output`, it would put that one together each time.) */
  #last = 0;

  tighten(isTight: boolean): void {
    this.isTight = isTight;
    this.indent = isTight ? '' : '\t';
  }

  /** `node`: whose own text `code` is. */
  write(code: string, node?: Node): void {
    if (!this.isTight) return this.#append(code);
    if (node !== undefined) return this.#put(code, false, false);
    const { text, before, after } = tight(code);
    this.#put(text, before, after);
  }

  #put(text: string, before: boolean, after: boolean): void {
    if (text !== '') {
      if ((before || this.#isSpaceDue) && isKept(this.#last, text.charCodeAt(0))) this.#append(' ');
      this.#isSpaceDue = false;
      this.#append(text);
    }
    if (after) this.#isSpaceDue = true;
  }

  #append(code: string): void {
    const { length } = code;
    if (length === 0) return;
    this.output += code;
    this.#last = code.charCodeAt(length - 1);
    this.column += length;
    for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) {
      this.line++;
      this.column = length - at - 1;
    }
  }
}

/** What may be part of a name or a number, by its code. */
const WORD = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w$\\]/.test(String.fromCharCode(code))));
const isWord = (code: number): boolean => code > 127 || WORD[code] === 1;

const [PLUS, MINUS, SLASH, STAR, LESS, GREATER, NOT] = [...'+-/*<>!'].map((sign) => sign.charCodeAt(0));

/**
 * True where a space must stay: between words, between signs that would become another one, or begin or end a comment (of HTML, too), and before
 * what could be a regular expression's flags.
 */
function isKept(before: number, after: number): boolean {
  if (isWord(after)) return isWord(before) || before === SLASH;
  switch (before) {
    case PLUS:
      return after === PLUS;
    case MINUS:
      return after === MINUS || after === GREATER;
    case SLASH:
      return after === SLASH || after === STAR;
    default:
      return before === LESS && after === NOT;
  }
}

interface TightText {
  text: string;
  /** Whether spaces stood there. */
  before: boolean;
  after: boolean;
}

const tightTexts = new Map<string, TightText>();

const NEEDLESS_SPACE = / (?=[(){}[\],;:?=])|(?<=[(){}[\],;:?=]) /g;

/** Signs and words between the program's own, without the spaces that they do not need. */
function tight(code: string): TightText {
  let known = tightTexts.get(code);
  if (known === undefined) {
    const text = code.replace(/^ +| +$/g, '').replace(NEEDLESS_SPACE, '');
    known = { text, before: code.startsWith(' '), after: code.endsWith(' ') };
    tightTexts.set(code, known);
  }
  return known;
}

const own: Record<string, Print> = {
  ...GENERATOR,
  ArrowFunctionExpression(node, state) {
    GENERATOR.ArrowFunctionExpression.call(
      this,
      beginsWithPattern(node.body) ? { ...node, body: inParentheses(node.body) } : node,
      state,
    );
  },
  ExportDefaultDeclaration(node, state) {
    const { declaration } = node;
    const looksDeclared = declaration.type === 'FunctionExpression' || declaration.type === 'ClassExpression';
    const needsThem = looksDeclared || beginsWithPattern(declaration);
    GENERATOR.ExportDefaultDeclaration.call(
      this,
      needsThem ? { ...node, declaration: inParentheses(declaration) } : node,
      state,
    );
  },
  FunctionDeclaration(node, state) {
    if (!node.isMade || state.isTight) return GENERATOR.FunctionDeclaration.call(this, node, state);
    state.tighten(true);
    GENERATOR.FunctionDeclaration.call(this, node, state);
    state.tighten(false);
  },
  Identifier(node, state) {
    state.write(shownAs.get(node.name) ?? node.name, node);
  },
  /** On one line, where the source has it on one. */
  ObjectExpression(node, state) {
    const { loc, properties } = node;
    if (loc && loc.start.line !== loc.end.line) GENERATOR.ObjectExpression.call(this, node, state);
    else {
      state.write('{');
      properties.forEach((property: Node, i: number) => {
        state.write(i === 0 ? ' ' : ', ');
        this[property.type](property, state);
      });
      state.write(properties.length > 0 ? ' }' : '}');
    }
  },
  /** With its options. */
  ImportExpression({ source, options }, state) {
    state.write('import(');
    this[source.type](source, state);
    if (options) {
      state.write(', ');
      this[options.type](options, state);
    }
    state.write(')');
  },
};

const beginsWithPattern = (node: Node): boolean =>
  node.type === 'AssignmentExpression' && node.left.type === 'ObjectPattern';

/** A sequence has its parentheses with it. */
const inParentheses = (node: Node): Node => ({ type: 'SequenceExpression', expressions: [node] });

/** astring's generator, which notes where nodes begin: of several at the same place the outermost one. */
const generator: Record<string, Print> = Object.fromEntries(
  Object.entries(own).map(([type, print]) => [
    type,
    function placed(this: Record<string, Print>, node: Node, state: Text): void {
      const start = node.loc?.start;
      const last = places.at(-1);
      if (start && !(last && last[1] === state.column && last[0] === state.line)) {
        places.push([state.line, state.column, start]);
      }
      if (node.shorthand) node.shorthand = isShorthand(node);
      else if (names && type === 'Identifier') names.set(node.name, (names.get(node.name) ?? 0) + 1);
      print.call(this, node, state);
    },
  ]),
);

/** False where the value of `{ a }` or `{ a = 1 }` has become something else. */
function isShorthand({ key, value }: Node): boolean {
  const target = value.type === 'AssignmentPattern' ? value.left : value;
  return target.type === 'Identifier' && target.name === key.name;
}
