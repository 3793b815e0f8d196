/** `mgr check`: the safepoints of a file's tasks, compiled but not run. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileModule, sortDiagnostics } from '../compiler/index.ts';
import { type CheckedModule, checkGraph } from '../plugin/graph.ts';
import { loaderOptions } from '../plugin/install.ts';
import { createLoader } from '../plugin/node.ts';
import { isWrongUse, printDiagnostics, printError } from './errors.ts';
import { listing } from './listing.ts';
import { fileUrl } from './load.ts';
import type { CheckCommand } from './options.ts';
import { jsonText, write } from './output.ts';

/** A module as the command shows it. */
export interface Checked {
  file: string;
  functions: CheckedModule['functions'];
}

/** @returns the exit code */
export async function check(command: CheckCommand): Promise<number> {
  let modules: CheckedModule[];
  try {
    const loader = createLoader(loaderOptions(true), { compileModule });
    modules = checkGraph(command.files.map(fileUrl), loader);
  } catch (error) {
    await printError(error, command.json);
    if (isWrongUse(error)) return 2;
    throw error;
  }
  const diagnostics = sortDiagnostics(modules.flatMap((module) => module.diagnostics));
  const hasErrors = diagnostics.some(({ severity }) => severity === 'error');
  const shown = modules.map(({ url, functions }): Checked => ({ file: nameOf(url), functions }));
  if (command.json) await write(process.stdout, `${jsonText({ modules: shown, diagnostics })}\n`);
  else if (!hasErrors || shown.some(({ functions }) => functions.length > 0)) {
    await write(process.stdout, listing(shown, process.stdout.isTTY === true && !process.env.NO_COLOR));
  }
  await printDiagnostics(diagnostics);
  return hasErrors ? 2 : 0;
}

function nameOf(url: string): string {
  return relative(process.cwd(), fileURLToPath(url)) || url;
}
