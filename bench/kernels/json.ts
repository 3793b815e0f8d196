import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { task } from 'mgr-scheduler';

/** An array of 3,201 movies, an object with sixteen fields each; 1.4 MB. */
const MOVIES = readFileSync(createRequire(import.meta.url).resolve('vega-datasets/data/movies.json'), 'utf8');

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

interface Reader {
  text: string;
  at: number;
}

const QUOTE = 34;
const BACKSLASH = 92;
const ESCAPES = new Map([
  ['n', '\n'],
  ['t', '\t'],
  ['r', '\r'],
  ['b', '\b'],
  ['f', '\f'],
]);

function fail(reader: Reader, wanted: string): never {
  throw new SyntaxError(`${wanted} expected at ${reader.at}, not ${JSON.stringify(reader.text[reader.at])}`);
}

function skipSpace(reader: Reader): void {
  const { text } = reader;
  let code = text.charCodeAt(reader.at);
  while (code === 32 || code === 10 || code === 13 || code === 9) code = text.charCodeAt(++reader.at);
}

/** Takes the character where it comes next. */
function accept(reader: Reader, character: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== character) return false;
  reader.at++;
  return true;
}

function expect(reader: Reader, character: string): void {
  if (!accept(reader, character)) fail(reader, character);
}

function readEscape(reader: Reader): string {
  const character = reader.text[reader.at++];
  if (character !== 'u') return ESCAPES.get(character) ?? character;
  const digits = reader.text.slice(reader.at, reader.at + 4);
  if (!/^[0-9a-f]{4}$/i.test(digits)) fail(reader, 'four hexadecimal digits');
  reader.at += 4;
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function readString(reader: Reader): string {
  expect(reader, '"');
  let value = '';
  for (let start = reader.at; ; ) {
    const code = reader.text.charCodeAt(reader.at);
    if (code === QUOTE || code === BACKSLASH) {
      value += reader.text.slice(start, reader.at++);
      if (code === QUOTE) return value;
      value += readEscape(reader);
      start = reader.at;
    } else if (code >= 32) {
      reader.at++;
    } else {
      fail(reader, 'the end of a string');
    }
  }
}

function isNumberPart(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 45 || code === 46 || code === 43 || code === 69 || code === 101;
}

function readNumber(reader: Reader): number {
  const start = reader.at;
  while (isNumberPart(reader.text.charCodeAt(reader.at))) reader.at++;
  const value = Number(reader.text.slice(start, reader.at));
  if (start === reader.at || Number.isNaN(value)) fail(reader, 'a value');
  return value;
}

function readArray(reader: Reader): Json[] {
  const items: Json[] = [];
  expect(reader, '[');
  if (accept(reader, ']')) return items;
  do items.push(readValue(reader));
  while (accept(reader, ','));
  expect(reader, ']');
  return items;
}

function readObject(reader: Reader): { [key: string]: Json } {
  const object: { [key: string]: Json } = {};
  expect(reader, '{');
  if (accept(reader, '}')) return object;
  do {
    const key = readString(reader);
    expect(reader, ':');
    object[key] = readValue(reader);
  } while (accept(reader, ','));
  expect(reader, '}');
  return object;
}

function readWord<T extends Json>(reader: Reader, word: string, value: T): T {
  if (!reader.text.startsWith(word, reader.at)) fail(reader, word);
  reader.at += word.length;
  return value;
}

function readValue(reader: Reader): Json {
  skipSpace(reader);
  switch (reader.text[reader.at]) {
    case '{':
      return readObject(reader);
    case '[':
      return readArray(reader);
    case '"':
      return readString(reader);
    case 't':
      return readWord(reader, 'true', true);
    case 'f':
      return readWord(reader, 'false', false);
    case 'n':
      return readWord(reader, 'null', null);
    default:
      return readNumber(reader);
  }
}

/** A checksum over all that a value holds. */
function digest(value: Json): number {
  if (typeof value === 'number') return Math.floor(value * 10) | 0;
  if (typeof value === 'string') return value.length + 7 * value.charCodeAt(value.length >> 1);
  if (typeof value !== 'object' || value === null) return value === null ? 3 : 5;
  let sum = 11;
  if (Array.isArray(value)) {
    for (const item of value) sum = (Math.imul(sum, 31) + digest(item)) | 0;
  } else {
    for (const key of Object.keys(value)) sum = (Math.imul(sum, 37) + key.length + digest(value[key])) | 0;
  }
  return sum;
}

/** Reads n movies one after the other, from the first one again after the last; their checksum. */
export default task(function json(n: number): number {
  const reader: Reader = { text: MOVIES, at: 0 };
  let sum = 0;
  expect(reader, '[');
  for (let i = 0; i < n; i++) {
    sum = (Math.imul(sum, 31) + digest(readValue(reader))) | 0;
    if (accept(reader, ',')) continue;
    expect(reader, ']');
    reader.at = 0;
    expect(reader, '[');
  }
  return sum;
});
