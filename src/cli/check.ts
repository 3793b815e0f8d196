/** `mgr check`: the safepoints of a file's tasks, compiled but not run. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'acorn';
import { type CompileResult, compileModule, formatDiagnostic } from '../compiler/index.ts';
import { loaderOptions } from '../plugin/install.ts';
import { createLoader, type Loader, type Source } from '../plugin/node.ts';
import { isWrongUse, printError } from './errors.ts';
import { listing } from './listing.ts';
import { fileUrl } from './load.ts';
import type { CheckCommand } from './options.ts';
import { count, jsonText, write } from './output.ts';

/** A module of the project and what the compiler says of it. */
export interface Checked {
  file: string;
  result: CompileResult;
}

/** @returns the exit code */
export async function check(command: CheckCommand): Promise<number> {
  let modules: Checked[];
  try {
    const loader = createLoader(loaderOptions(true), { compileModule, formatDiagnostic });
    modules = compileAll(fileUrl(command.file), loader);
  } catch (error) {
    await printError(error, command.json);
    if (isWrongUse(error)) return 2;
    throw error;
  }
  const diagnostics = modules.flatMap(({ result }) => result.diagnostics);
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  if (command.json) await write(process.stdout, `${jsonText(asData(modules))}\n`);
  else await write(process.stdout, listing(modules, process.stdout.isTTY === true && !process.env.NO_COLOR));
  const color = process.stderr.isTTY === true && !process.env.NO_COLOR;
  for (const diagnostic of diagnostics) await write(process.stderr, `${formatDiagnostic(diagnostic, { color })}\n\n`);
  if (errors > 0) await write(process.stderr, `mgr: ${count(errors, 'error')}\n`);
  return errors > 0 ? 2 : 0;
}

/** The file and every project module that it imports, each once, in the order in which they are met. */
function compileAll(entry: string, loader: Loader): Checked[] {
  const modules: Checked[] = [];
  const queue = [entry];
  const seen = new Set(queue);
  for (const url of queue) {
    const source = loader.read(url);
    if (source === null || source.format !== 'module') continue;
    const result = loader.compile(url, source);
    modules.push({ file: relative(process.cwd(), fileURLToPath(url)) || url, result });
    for (const specifier of importsOf(source, result)) {
      const imported = loader.host.resolve(specifier, url);
      if (imported === null || seen.has(imported)) continue;
      seen.add(imported);
      queue.push(imported);
    }
  }
  return modules;
}

function importsOf(source: Source, result: CompileResult): string[] {
  try {
    const { body } = parse(source.code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });
    return body.flatMap((node) => ('source' in node && node.source ? [String(node.source.value)] : []));
  } catch (error) {
    if (result.diagnostics.length === 0) throw error; // else the compiler has said so, with the place
    return [];
  }
}

function asData(modules: Checked[]): object {
  return {
    modules: modules.map(({ file, result }) => ({
      file,
      functions: result.functions,
      diagnostics: result.diagnostics.map(({ frame: _frame, ...rest }) => rest),
    })),
  };
}
