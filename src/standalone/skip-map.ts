/** The map of a text with something before its first line. */

type Segment = [column: number, source: number, line: number, originalColumn: number];

/** A word or a sign. */
const TOKEN = /[\w$]+|[^\s\w$]/g;

/**
 * A source map, decoded as the compiler's libraries take it.
 *
 * @param code the text, whose first line has `skipped` characters more than that of `original`; all others are the same up to what closes it
 */
export function skipMap(code: string, skipped: number, name: string, original: string): object {
  const mappings = code.split('\n').map((line, i) => {
    const before = i === 0 ? skipped : 0;
    const segments: Segment[] = [];
    for (const { index } of line.matchAll(TOKEN)) if (index >= before) segments.push([index, 0, i, index - before]);
    return segments;
  });
  return { version: 3, names: [], sources: [name], sourcesContent: [original], mappings };
}
