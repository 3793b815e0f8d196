/**
 * A compiled module as text with its map. What the compiler has not changed is copied as it stands, comments included; the rest
 * is printed by astring. Places go straight to what the user wrote, through the map from taking the types off.
 */

import { decodedMappings, encodedMap, TraceMap, traceSegment } from '@jridgewell/trace-mapping';
import * as astring from 'astring';
import type { Node } from './ast.ts';
import type { ModuleInfo } from './module.ts';
import { endPhase } from './phases.ts';

/** Column, source, line and column in it; all from 0. */
type Segment = [number, number, number, number];
type Position = { line: number; column: number };

export interface Printed {
  code: string;
  map: object;
}

export interface ModuleParts {
  module: ModuleInfo;
  /** What goes before everything: it is evaluated before the module's own imports. */
  first: readonly PrintedNode[];
  /** What goes before the first statement that is no import. */
  prologue: readonly PrintedNode[];
  /** What goes to the end. */
  made: readonly PrintedNode[];
  /** Statements of the module that are left out. */
  left: ReadonlySet<Node>;
  /** Functions of the module whose nodes have been rewritten, in the order of the source. */
  changed: readonly Node[];
  inputMap: object | null;
  shown: Shown;
}

/** What the compiler's own names are printed as. */
export type Shown = ReadonlyMap<string, string>;

/** The module's statements in their order, with what has been made for it. */
export function printModule({ module, first, prologue, made, left, changed, inputMap, shown }: ModuleParts): Printed {
  const output = new Output(module);
  const statements = module.ast.body as Node[];
  const firstOther = statements.findIndex((node) => node.type !== 'ImportDeclaration' && !isDirective(node));
  const place = firstOther < 0 ? statements.length : firstOther;
  const touched = new Set(statements.filter((node) => isChanged(node, changed)));
  let at = { offset: 0, position: { line: 1, column: 0 } };
  const copyTo = (offset: number, position: Position): void => {
    output.copy(at.offset, offset, at.position);
    at = { offset, position };
  };
  if ((place === 0 || first.length > 0) && module.code.startsWith('#!')) {
    const offset = module.code.indexOf('\n') + 1 || module.code.length;
    copyTo(offset, { line: 2, column: 0 });
  }
  output.add(first);
  const putPrologue = (): void => {
    const offset = endOfLine(module.code, at.offset);
    const { line, column } = at.position;
    copyTo(offset, { line, column: column + offset - at.offset });
    output.add(prologue);
  };
  statements.forEach((node, i) => {
    if (i === place) putPrologue();
    if (node.start === undefined) {
      output.add([printNode(node, shown)]);
    } else if (touched.has(node)) {
      copyTo(node.start, positionOf(node, 'start'));
      if (!left.has(node)) output.add([printNode(node, shown)]);
      at = { offset: node.end as number, position: positionOf(node, 'end') };
    } else {
      copyTo(node.end as number, positionOf(node, 'end'));
    }
  });
  if (place === statements.length) putPrologue();
  output.copy(at.offset, module.code.length, at.position);
  output.add(made);
  endPhase('printing');
  const printed = output.finish(inputMap);
  endPhase('map');
  return printed;
}

/** Where a comment ends that stands behind a statement, in its line. */
function endOfLine(code: string, offset: number): number {
  const comment = /[ \t]*\/\/.*/y;
  comment.lastIndex = offset;
  return comment.test(code) ? comment.lastIndex : offset;
}

function positionOf(node: Node, side: 'start' | 'end'): Position {
  return node.loc?.[side] as Position;
}

/** True where one of `changed` lies in the statement. */
function isChanged(statement: Node, changed: readonly Node[]): boolean {
  const { start, end } = statement;
  if (start === undefined || end === undefined) return true;
  let low = 0;
  for (let high = changed.length; low < high; ) {
    const middle = (low + high) >> 1;
    if ((changed[middle]?.start as number) < start) low = middle + 1;
    else high = middle;
  }
  const first = changed[low];
  return first !== undefined && (first.start as number) < end;
}

export function isDirective(node: Node): boolean {
  return node.type === 'ExpressionStatement' && typeof node.directive === 'string';
}

/** A word or a sign: as fine as places are told in what is copied without a map. */
const TOKEN = /[\w$]+|[^\s\w$]/g;

/** Text with its places, as it grows. */
class Output {
  readonly #module: ModuleInfo;
  readonly #places: TraceMap | null;
  readonly #lines: string[];
  #code = '';
  #column = 0;
  #line: Segment[] = [];
  readonly #mappings: Segment[][] = [this.#line];

  constructor(module: ModuleInfo) {
    this.#module = module;
    this.#places = module.source.map;
    this.#lines = this.#places ? [] : module.code.split('\n');
  }

  /** Copies a part of the module's code that begins at `position`. */
  copy(from: number, to: number, position: Position): void {
    if (to <= from) return;
    const text = this.#module.code.slice(from, to);
    const lines = text.split('\n');
    lines.forEach((line, i) => {
      if (i > 0) this.#newLine();
      const shift = this.#column - (i === 0 ? position.column : 0);
      const number = position.line - 1 + i;
      const first = i === 0 ? position.column : 0;
      const end = first + line.length;
      for (const [column, source, sourceLine, sourceColumn] of this.#placesOf(number)) {
        if (column >= first && column < end) this.#line.push([column + shift, source, sourceLine, sourceColumn]);
      }
      this.#column += line.length;
    });
    this.#code += text;
  }

  #placesOf(line: number): Segment[] {
    if (this.#places) {
      const segments = decodedMappings(this.#places)[line] ?? [];
      return segments.filter((segment) => segment.length > 1) as Segment[];
    }
    const text = this.#lines[line] ?? '';
    return Array.from(text.matchAll(TOKEN), ({ index }): Segment => [index, 0, line, index]);
  }

  /** Adds printed statements, each on lines of its own. */
  add(statements: readonly PrintedNode[]): void {
    for (const { code, places } of statements) {
      if (this.#column > 0) this.#breakLine();
      let line = 1;
      for (const [generatedLine, column, start] of places) {
        for (; line < generatedLine; line++) this.#newLine();
        const segment = this.#trace(column, start);
        if (segment) this.#line.push(segment);
      }
      const lines = code.split('\n');
      for (; line < lines.length; line++) this.#newLine();
      this.#column = (lines.at(-1) as string).length;
      this.#code += code;
    }
  }

  #trace(column: number, { line, column: from }: Position): Segment | null {
    if (!this.#places) return [column, 0, line - 1, from];
    const segment = traceSegment(this.#places, line - 1, from);
    if (!segment || segment.length === 1) return null;
    return [column, segment[1], segment[2], segment[3]];
  }

  #breakLine(): void {
    this.#code += '\n';
    this.#newLine();
  }

  #newLine(): void {
    this.#line = [];
    this.#mappings.push(this.#line);
    this.#column = 0;
  }

  finish(inputMap: object | null): Printed {
    if (this.#column > 0) this.#breakLine();
    const own = { sources: [this.#module.id], sourcesContent: [this.#module.code] };
    const { sources, sourcesContent } = (inputMap as typeof own | null) ?? own;
    const map = { version: 3 as const, names: [], sources, sourcesContent };
    return { code: this.#code, map: encodedMap(new TraceMap({ ...map, mappings: this.#mappings })) };
  }
}

/** Line from 1 and column from 0 in what is printed, and the node's own place. */
type Place = [line: number, column: number, start: Position];

/** A statement as text, with the places of its nodes. */
export interface PrintedNode {
  code: string;
  places: Place[];
}

/** Prints a statement; counts the names that it mentions, if asked to. */
export function printNode(node: Node, shown: Shown, counts: Map<string, number> | null = null): PrintedNode {
  places = [];
  names = counts;
  shownAs = shown;
  // With a map, whatever it does, astring counts lines and columns.
  const sourceMap = { addMapping: () => undefined };
  const code = generate(node, { indent: '\t', generator, expressionsPrecedence, sourceMap });
  return { code, places };
}

/** Of the statement that is being printed. */
let places: Place[] = [];
let names: Map<string, number> | null = null;
let shownAs: Shown = new Map();

/** Its types lack one of its exports. */
const { EXPRESSIONS_PRECEDENCE, GENERATOR, generate } = astring as unknown as {
  EXPRESSIONS_PRECEDENCE: Record<string, number>;
  GENERATOR: Record<string, Print>;
  generate(node: Node, options: object): string;
};

/** What astring keeps while it prints. */
interface State {
  line: number;
  column: number;
  write(code: string): void;
}

type Print = (this: Record<string, Print>, node: Node, state: State) => void;

// What astring gets wrong: `(a?.b).c`, `import()` with options, `() => ({ a } = b)`, `export default (function f() {})`.

const expressionsPrecedence = { ...EXPRESSIONS_PRECEDENCE, ChainExpression: 18, ImportExpression: 18 };

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
  Identifier(node, state) {
    state.write(shownAs.get(node.name) ?? node.name);
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
    function placed(this: Record<string, Print>, node: Node, state: State): void {
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
