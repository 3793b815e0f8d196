/** Source lines with a place underlined. */

/** From the first character to behind the last one; lines and columns from 1. */
export interface FramePlace {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** How many lines are shown before and after the place. */
export interface FrameContext {
  before?: number;
  after?: number;
}

/** Of a place over more lines than this, the middle is left out. */
const MOST_LINES = 6;
/** A longer line is shown around the place. */
const WIDTH = 140;

/** Two lines before, the lines of the place with it underlined, one line after; no blank ones at the ends. A tab is shown as one space. */
export function codeFrame(text: string, place: FramePlace, { before = 2, after = 1 }: FrameContext = {}): string {
  const lines = text.split(/\r?\n/);
  let first = Math.max(1, place.line - before);
  let last = Math.min(lines.length, place.endLine + after);
  while (first < place.line && isBlank(lines[first - 1])) first++;
  while (last > place.endLine && isBlank(lines[last - 1])) last--;
  const width = String(last).length;
  const margin = (mark: string, number: string) => `${mark} ${number.padStart(width)} |`;
  const out: string[] = [];
  for (let number = first; number <= last; number++) {
    const content = (lines[number - 1] ?? '').replace(/\t/g, ' ').trimEnd();
    const isMarked = number >= place.line && number <= place.endLine;
    if (isMarked && isLeftOut(number, place)) {
      if (number === place.line + 2) out.push(`${margin(' ', '')} ...`);
      continue;
    }
    const [from, to] = isMarked ? marked(content, number, place) : [0, 0];
    const window = windowOf(content, from, to);
    out.push(`${margin(isMarked ? '>' : ' ', String(number))} ${window.text}`.trimEnd());
    if (isMarked)
      out.push(`${margin(' ', '')} ${' '.repeat(from - window.shift)}${'^'.repeat(window.marks)}`.trimEnd());
  }
  return out.join('\n');
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}

/** The middle of a long place: its first two lines and its last one stay. */
function isLeftOut(number: number, { line, endLine }: FramePlace): boolean {
  return endLine - line >= MOST_LINES && number > line + 1 && number < endLine;
}

/** The columns of a line that belong to the place, from 0; at least one. */
function marked(content: string, number: number, place: FramePlace): [from: number, to: number] {
  const indent = content.length - content.trimStart().length;
  const from = number === place.line ? place.column - 1 : indent;
  const to = number === place.endLine ? Math.min(place.endColumn - 1, Math.max(content.length, from)) : content.length;
  if (to > from) return [from, to];
  // Nothing but white space in the middle of a place, or a place at the end of a line.
  return number === place.line || number === place.endLine ? [from, from + 1] : [from, from];
}

function windowOf(content: string, from: number, to: number): { text: string; shift: number; marks: number } {
  if (content.length <= WIDTH) return { text: content, shift: 0, marks: to - from };
  const start = Math.max(0, Math.min(from - 40, content.length - WIDTH));
  const cut = content.slice(start, start + WIDTH);
  const head = start > 0 ? '... ' : '';
  const tail = start + WIDTH < content.length ? ' ...' : '';
  return { text: head + cut + tail, shift: start - head.length, marks: Math.min(to - from, start + WIDTH - from) };
}
