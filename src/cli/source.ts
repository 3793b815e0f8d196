/** Where in the user's program something went wrong while it ran, with the line, as compile errors show it. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeFrame } from '../compiler/index.ts';
import { shownPath } from '../plugin/errors.ts';

/** Most lines of the stack that are shown. */
const MOST_FRAMES = 10;

/** The package itself: its frames say nothing about the program. */
const root = new URL(import.meta.url.endsWith('.ts') ? '../../' : '../', import.meta.url);
const OWN_FOLDERS = ['dist/', 'src/'].map((folder) => fileURLToPath(new URL(folder, root)));

interface Spot {
  file: string;
  line: number;
  column: number;
}

/**
 * The source line of what a message names (`(/project/app.ts:3:8)`), or of the innermost frame of the stack that is the program's, with all
 * of these frames. Empty where there is none.
 */
export function whereInProgram(message: string, stack: string | undefined): string {
  const named = spotIn(message);
  if (named) return frameOf(named);
  const lines = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const frames = lines.filter((line) => spotIn(line) !== null && !isOwn(line)).slice(0, MOST_FRAMES);
  const [innermost] = frames;
  if (innermost === undefined) return '';
  return `${frames.map((line) => `\n${line}`).join('')}${frameOf(spotIn(innermost) as Spot)}`;
}

function isOwn(line: string): boolean {
  return /node:|node_modules/.test(line) || OWN_FOLDERS.some((folder) => line.includes(folder));
}

function spotIn(text: string): Spot | null {
  const found = /(?:^|[\s(])((?:file:\/\/)?(?:\/|[A-Za-z]:[\\/])[^()\n]*?):(\d+):(\d+)(?=\)|\s|$)/.exec(text);
  if (!found) return null;
  const [, file, line, column] = found as unknown as [string, string, string, string];
  return { file, line: Number(line), column: Number(column) };
}

function frameOf({ file, line, column }: Spot): string {
  try {
    const path = file.startsWith('file:') ? fileURLToPath(file) : file;
    const text = readFileSync(path, 'utf8');
    const rest = (text.split(/\r?\n/)[line - 1] ?? '').slice(column - 1);
    const length = /^[\p{ID_Continue}$#.]*/u.exec(rest)?.[0].length ?? 0;
    const place = { line, column, endLine: line, endColumn: column + Math.max(1, length) };
    return `\n  at ${shownPath(path)}:${line}:${column}\n${codeFrame(text, place).replace(/^/gm, '  ')}`;
  } catch {
    return ''; // The file isn't there any more; the message has said where.
  }
}
