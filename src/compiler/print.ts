/**
 * A compiled module as text with its map. What the compiler has not changed is copied as it stands, comments included; the rest
 * is printed by astring. Places go straight to what the user wrote, through the map from taking the types off.
 */

import { decodedMappings, encodedMap, TraceMap, traceSegment } from '@jridgewell/trace-mapping';
import type { Node } from './ast.ts';
import type { ModuleInfo } from './module.ts';
import { endPhase } from './phases.ts';
import { type PrintedNode, printNode, type Shown } from './print-node.ts';

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
