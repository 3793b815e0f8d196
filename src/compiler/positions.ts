/** From the compiler's input back to what the user wrote: positions by the map, and whole places by the text between two mapped positions. */

import { originalPositionFor, TraceMap, traceSegment } from '@jridgewell/trace-mapping';
import type { Location } from './ast.ts';

/** The text of one module as the user wrote it, and the way back to it from the compiler's input. */
export interface SourceText {
  id: string;
  /** What the user wrote. */
  original: string;
  /** The compiler's input. */
  code: string;
  /** The map from the compiler's input to `original`, where they differ. */
  map: TraceMap | null;
}

/** Line from 1, column from 0. */
export interface Position {
  line: number;
  column: number;
}

/** Opens a source map for {@link SourceText}. */
export function openMap(map: object | null | undefined): TraceMap | null {
  return map ? new TraceMap(map as ConstructorParameters<typeof TraceMap>[0]) : null;
}

/** Where a node stands in the user's source: line from 1, column from 0. */
export function originalPosition(source: SourceText, position: Position): Position {
  if (!source.map) return position;
  const found = originalPositionFor(source.map, position);
  return found.line === null ? position : { line: found.line, column: found.column };
}

/**
 * The place of a node in the user's source, from its first character to behind its last one. A map has a position for some tokens only
 * (none for the end of a name, none for what was a type), so from the nearest mapped position on both texts are read side by side.
 */
export function originalPlace(source: SourceText, { start, end }: Location): Location {
  const { input, original } = textsOf(source);
  if (!source.map) return { start, end: positionOf(input, lastCharacter(input, start, end) + 1) };
  const from = align(source, offsetOf(input, start));
  const to = align(source, lastCharacter(input, start, end));
  const behind = to.isExact && to.offset >= from.offset ? to.offset + 1 : endOfWord(original.text, from.offset);
  return { start: positionOf(original, from.offset), end: positionOf(original, behind) };
}

interface Text {
  text: string;
  /** Offset of each line's first character. */
  lines: number[];
}

const openTexts = new WeakMap<SourceText, { input: Text; original: Text }>();

function textsOf(source: SourceText): { input: Text; original: Text } {
  let known = openTexts.get(source);
  if (!known) {
    known = { input: openText(source.code), original: openText(source.original) };
    openTexts.set(source, known);
  }
  return known;
}

function openText(text: string): Text {
  const lines = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  return { text, lines };
}

function offsetOf({ text, lines }: Text, { line, column }: Position): number {
  return Math.min((lines[line - 1] ?? text.length) + column, text.length);
}

function positionOf({ lines }: Text, offset: number): Position {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lines[low] as number) };
}

/** The offset of the last character of a place that is no white space. */
function lastCharacter(input: Text, start: Position, end: Position): number {
  const from = offsetOf(input, start);
  let at = Math.max(from, offsetOf(input, end) - 1);
  while (at > from && isSpace(input.text[at])) at--;
  return at;
}

/**
 * The offset in the user's text of a character of the compiler's input. What stands in the one text only (types, `;`, parentheses
 * around a cast) is passed over. `isExact`: the character itself was found; else it is the mapped position before it.
 */
function align(source: SourceText, target: number): { offset: number; isExact: boolean } {
  const { input, original } = textsOf(source);
  const mapped = mappedBefore(source, positionOf(input, target));
  let at = offsetOf(input, mapped.input);
  let found = offsetOf(original, mapped.original);
  const limit = Math.min(original.text.length, found + LOOK_AHEAD);
  for (;;) {
    while (at < target && isSpace(input.text[at])) at++;
    const token = tokenAt(input.text, at);
    const next = findToken(original.text, token, found, limit);
    if (at + token.length > target) {
      return next === null ? { offset: found, isExact: false } : { offset: next + (target - at), isExact: true };
    }
    // What only the input has (a `;` or a comma that was put in) moves nothing.
    if (next !== null) found = next + token.length;
    at += token.length;
  }
}

/** The nearest mapped position at or before one of the input, if need be on a line above. */
function mappedBefore(source: SourceText, { line, column }: Position): { input: Position; original: Position } {
  let before = column;
  for (let at = line; at >= 1; at--) {
    const segment = traceSegment(source.map as TraceMap, at - 1, before);
    if (segment && segment.length >= 4) {
      const [own, , originalLine, originalColumn] = segment as [number, number, number, number];
      return { input: { line: at, column: own }, original: { line: originalLine + 1, column: originalColumn } };
    }
    before = Number.MAX_SAFE_INTEGER;
  }
  return { input: { line: 1, column: 0 }, original: { line: 1, column: 0 } };
}

/** How far a token is looked for: a type before it is seldom longer. */
const LOOK_AHEAD = 400;

const TOKEN = /[\p{ID_Continue}$#]+|[\s\S]/uy;

function tokenAt(text: string, at: number): string {
  TOKEN.lastIndex = at;
  return TOKEN.exec(text)?.[0] ?? ' ';
}

/** Where a token is next, from `from` on, between the tokens of the text; a quote may be another one. */
function findToken(text: string, token: string, from: number, limit: number): number | null {
  const isQuote = /["'`]/.test(token);
  for (let at = from; at < limit; ) {
    const own = tokenAt(text, at);
    if (own === token || (isQuote && /["'`]/.test(own))) return at;
    at += own.length;
  }
  return null;
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\n' || character === '\t' || character === '\r';
}

function endOfWord(text: string, from: number): number {
  return Math.min(text.length, from + tokenAt(text, from).length);
}
