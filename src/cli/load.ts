/** Finding the user's file and the task in it. */
import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NATURAL_SUFFIX } from '../names.ts';
import { isWrongUse, UsageError } from './errors.ts';

/** The `file:` URL of a path that the person typed. */
export function fileUrl(path: string): string {
  const full = resolve(path);
  const found = statSync(full, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`there is no file ${full}.`, 'MGR_FILE');
  if (!found.isFile()) throw new UsageError(`${full} is not a file.`, 'MGR_FILE');
  if (!/\.[cm]?[jt]sx?$/.test(full)) {
    throw new UsageError(`${full} is neither TypeScript nor JavaScript (.ts, .tsx, .mts, .js, .mjs).`, 'MGR_FILE');
  }
  return pathToFileURL(realpathSync(full)).href;
}

/** The file's exports. What its own top level throws is told as that, with the error as the cause. */
export async function load(url: string, file: string): Promise<Record<string, unknown>> {
  try {
    return await import(url);
  } catch (error) {
    if (isWrongUse(error) || error instanceof SyntaxError) throw error;
    const wrapped = new Error(`${file} threw while it was loaded.`, { cause: error });
    throw Object.assign(wrapped, { code: 'MGR_MODULE_LOAD' });
  }
}

/** The export that `--task` names, or the default one. */
export function pickTask(
  module: Record<string, unknown>,
  name: string | undefined,
  file: string,
): (...args: never[]) => unknown {
  const found = module[name ?? 'default'];
  if (typeof found === 'function') return found as (...args: never[]) => unknown;
  const others = Object.keys(module).filter(
    (key) => typeof module[key] === 'function' && !key.endsWith(NATURAL_SUFFIX),
  );
  const what = name === undefined ? 'no default export that is a task' : `no task \`${name}\``;
  const remedy =
    others.length === 0
      ? 'Export one: `export default task(function name(...) { ... })`.'
      : `It exports ${others.map((key) => `\`${key}\``).join(', ')}: say \`--task ${others[0]}\`${others.length > 1 ? ' or another' : ''}.`;
  throw new UsageError(`${file} has ${what}. ${remedy}`, 'MGR_NOT_A_TASK');
}
