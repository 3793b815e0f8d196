import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { task } from 'mgr-scheduler';

/** A head and 3,376 airports of the United States, some with a quoted name; 210 kB. */
const AIRPORTS = readFileSync(createRequire(import.meta.url).resolve('vega-datasets/data/airports.csv'), 'utf8');

interface Airport {
  name: string;
  state: string;
  latitude: number;
  longitude: number;
}

interface Reader {
  text: string;
  at: number;
  line: number;
}

/** A field in quotes, in which a quote is written twice. */
function quotedField(reader: Reader): string {
  let value = '';
  for (;;) {
    const end = reader.text.indexOf('"', reader.at + 1);
    if (end < 0) throw new SyntaxError(`line ${reader.line}: a quote is not closed`);
    value += reader.text.slice(reader.at + 1, end);
    reader.at = end + 1;
    if (reader.text[reader.at] !== '"') return value;
    value += '"';
  }
}

function plainField(reader: Reader): string {
  const { text } = reader;
  let end = reader.at;
  while (end < text.length) {
    const character = text[end];
    if (character === ',' || character === '\n' || character === '\r') break;
    end++;
  }
  const value = text.slice(reader.at, end);
  reader.at = end;
  return value;
}

/** The fields of the next line; null at the end of the text. */
function readRecord(reader: Reader): string[] | null {
  const { text } = reader;
  if (reader.at >= text.length) return null;
  const fields: string[] = [];
  for (;;) {
    fields.push(text[reader.at] === '"' ? quotedField(reader) : plainField(reader));
    if (text[reader.at] !== ',') break;
    reader.at++;
  }
  if (text[reader.at] === '\r') reader.at++;
  if (reader.at < text.length && text[reader.at] !== '\n') {
    throw new SyntaxError(`line ${reader.line}: a comma or the line's end is missing`);
  }
  reader.at++;
  reader.line++;
  return fields;
}

/** A decimal number of the usual form. */
function parseDecimal(text: string): number {
  let at = text[0] === '-' ? 1 : 0;
  let digits = 0;
  let scale = 1;
  let isFraction = false;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 46 && !isFraction) {
      isFraction = true;
    } else if (code >= 48 && code <= 57) {
      if (scale > 1e7) continue;
      digits = digits * 10 + (code - 48);
      if (isFraction) scale *= 10;
    } else {
      throw new SyntaxError(`${text} is not a number`);
    }
  }
  return (text[0] === '-' ? -digits : digits) / scale;
}

/** Which field has which name. */
function columnsOf(head: string[]): Map<string, number> {
  const columns = new Map<string, number>();
  for (let i = 0; i < head.length; i++) columns.set(head[i], i);
  return columns;
}

function column(columns: Map<string, number>, name: string): number {
  const place = columns.get(name);
  if (place === undefined) throw new SyntaxError(`there is no column ${name}`);
  return place;
}

function readAirports(text: string, most: number): Airport[] {
  const reader: Reader = { text, at: 0, line: 1 };
  const columns = columnsOf(readRecord(reader) ?? []);
  const [name, state, latitude, longitude] = ['name', 'state', 'latitude', 'longitude'].map((it) =>
    column(columns, it),
  );
  const airports: Airport[] = [];
  while (airports.length < most) {
    const record = readRecord(reader);
    if (record === null) break;
    airports.push({
      name: record[name],
      state: record[state],
      latitude: parseDecimal(record[latitude]),
      longitude: parseDecimal(record[longitude]),
    });
  }
  return airports;
}

/** Reads n airports, the whole file as often as that takes; the state with the most, how many it has, and where they are. */
export default task(function csv(n: number): string {
  const counts = new Map<string, number>();
  let north = 0;
  let west = 0;
  for (let left = n; left > 0; ) {
    const airports = readAirports(AIRPORTS, left);
    left -= airports.length;
    for (const { state, latitude, longitude } of airports) {
      counts.set(state, (counts.get(state) ?? 0) + 1);
      north += latitude;
      west -= longitude;
    }
  }
  const [state, count] = [...counts].reduce((best, one) => (one[1] > best[1] ? one : best));
  return `${state} ${count} ${(north / n).toFixed(4)} ${(west / n).toFixed(4)}`;
});
