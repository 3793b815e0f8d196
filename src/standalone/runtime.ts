/**
 * How modules that are made in the page get at the runtime, there and in threads: `mgr-scheduler` and `mgr-scheduler/abi` are small modules that take
 * what they export from a global.
 */

import { ABI_MODULE, PROGRAM_MODULE } from '../names.ts';
import * as program from '../program.ts';
import * as abi from '../thread/abi.ts';
import { scriptUrl } from './worker.ts';

const KEY = Symbol.for(PROGRAM_MODULE);
const PARTS: Readonly<Record<string, object>> = { [PROGRAM_MODULE]: program, [ABI_MODULE]: abi };

/** All runtimes of this page or worker: a page may load the file twice, a thread has one. */
const scope = globalThis as unknown as Record<symbol, (typeof PARTS)[] | undefined>;
const runtimes = scope[KEY] ?? [];
scope[KEY] = runtimes;
const number = runtimes.push(PARTS) - 1;
const urls = new Map<string, string>();

/** Where modules import a module of this package from; undefined for any other specifier. */
export function runtimeUrl(specifier: string): string | undefined {
  const part = Object.hasOwn(PARTS, specifier) ? PARTS[specifier] : undefined;
  if (part === undefined) return undefined;
  const known = urls.get(specifier);
  if (known !== undefined) return known;
  const url = scriptUrl(
    `const all = globalThis[Symbol.for(${JSON.stringify(PROGRAM_MODULE)})];\n` +
      `export const { ${Object.keys(part).join(', ')} } = (all[${number}] ?? all[0])[${JSON.stringify(specifier)}];\n`,
  );
  urls.set(specifier, url);
  return url;
}

/** The name under which a value is an export of the package for programs; `*` for all of it. */
export function programExport(value: unknown): string | undefined {
  for (const [name, one] of Object.entries(program)) if (one === value) return name;
  return isPackage(value) ? '*' : undefined;
}

/** True for what the page has as `mgr`, or by `import * as mgr`. */
function isPackage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { Scheduler, fork } = value as { Scheduler?: unknown; fork?: unknown };
  return Scheduler === program.Scheduler && fork === program.fork;
}
