/** How the command shows errors, and which exit code they mean. */
import { inspect } from 'node:util';
import { type Diagnostic, formatDiagnostic, summarize } from '../compiler/index.ts';
import { diagnosticsOf, shownPath } from '../plugin/errors.ts';
import { jsonText, write } from './output.ts';
import { whereInProgram } from './source.ts';

/** The person, not the program, has to change something. Exit code 2. */
export class UsageError extends Error {
  readonly code: string;
  constructor(message: string, code = 'MGR_USAGE') {
    super(message);
    this.name = 'UsageError';
    this.code = code;
  }
}

/** Errors of MGR, of Node's loader and of parsers that say "this can't be run like that". */
const WRONG_USE = new Set([
  'MGR_USAGE',
  'MGR_COMPILE',
  'MGR_PARSE',
  'MGR_OPTION',
  'MGR_NOT_A_TASK',
  'MGR_NOT_COMPILED',
  'MGR_NO_SHARED_MEMORY',
  'MGR_FILE',
  'ERR_MODULE_NOT_FOUND',
  'ERR_PACKAGE_PATH_NOT_EXPORTED',
  'ERR_PACKAGE_IMPORT_NOT_DEFINED',
  'ERR_INVALID_MODULE_SPECIFIER',
  'ERR_UNSUPPORTED_DIR_IMPORT',
  'ERR_UNKNOWN_BUILTIN_MODULE',
  'ERR_UNKNOWN_FILE_EXTENSION',
  'ERR_UNSUPPORTED_ESM_URL_SCHEME',
]);

/** Errors of MGR that come up in the middle of a task: only the stack says where. */
const IN_A_TASK = new Set(['MGR_JOIN']);

export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : undefined;
}

export function isWrongUse(error: unknown): boolean {
  return error instanceof UsageError || WRONG_USE.has(codeOf(error) ?? '');
}

/** An argument that can't be carried is wrong use; a result that can't is the task's fault. */
export function isBadArgument(error: unknown): boolean {
  return codeOf(error) === 'MGR_CANNOT_CARRY' && /\bThe arguments of /.test(String((error as Error).message));
}

/** The error as text for people: without the stack where the message already says place and remedy. */
export function describe(error: unknown, above: readonly unknown[] = []): string {
  const code = codeOf(error);
  if (!(error instanceof Error)) return `the task threw ${looked(error)}`;
  if (isWrongUse(error) || (code?.startsWith('MGR_') && !IN_A_TASK.has(code))) {
    const below = [...above, error];
    const hasCause = error.cause !== undefined && !below.includes(error.cause);
    const cause = hasCause ? `\ncaused by: ${describe(error.cause, below)}` : '';
    const prefix = code === undefined || error.message.startsWith(code) ? '' : `${code}: `;
    return `${prefix}${error.message}${whereInProgram(error.message, stackOf(error))}${cause}`;
  }
  return looked(error);
}

/** The value as `inspect` shows it; its own accessors may throw. */
function looked(value: unknown): string {
  try {
    return inspect(value);
  } catch {
    return value instanceof Error
      ? `${value.name}: ${value.message}`
      : `a value that cannot be shown (${typeof value})`;
  }
}

/** The error as plain data, for `--json`. */
export function toData(error: unknown, above: readonly unknown[] = []): Record<string, unknown> | string {
  if (above.includes(error)) return '[Circular]';
  if (!(error instanceof Error)) return { name: 'non-error', message: looked(error), value: error };
  const diagnostics = diagnosticsOf(error);
  // Its message has all diagnostics as text, and it has no stack.
  if (diagnostics !== null) {
    return { name: error.name, code: codeOf(error), message: summarize(diagnostics), diagnostics };
  }
  const stack = stackOf(error);
  return {
    name: error.name,
    ...(codeOf(error) === undefined ? {} : { code: codeOf(error) }),
    message: error.message,
    ...(stack === undefined ? {} : { stack }),
    ...(error.cause === undefined ? {} : { cause: toData(error.cause, [...above, error]) }),
  };
}

function stackOf(error: Error): string | undefined {
  try {
    return error.stack;
  } catch {
    return undefined;
  }
}

/** To stderr as text; with `--json` also to stdout as `{"error": ...}`. */
export async function printError(error: unknown, json: boolean, rest: Record<string, unknown> = {}): Promise<void> {
  const diagnostics = diagnosticsOf(error);
  if (diagnostics === null) await write(process.stderr, `mgr: ${describe(error)}\n`);
  else await printDiagnostics(diagnostics);
  if (json) await write(process.stdout, `${jsonText({ error: toData(error), ...rest })}\n`);
}

/** All that the compiler has found, and how much it is. */
export async function printDiagnostics(diagnostics: readonly Diagnostic[]): Promise<void> {
  if (diagnostics.length === 0) return;
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  for (const one of diagnostics) {
    await write(process.stderr, `${formatDiagnostic(one, { color, nameOf: shownPath })}\n\n`);
  }
  const code = diagnostics.every((one) => one.code === 'MGR_PARSE') ? 'MGR_PARSE' : 'MGR_COMPILE';
  await write(process.stderr, `mgr: ${code}: ${summarize(diagnostics)}\n`);
}
