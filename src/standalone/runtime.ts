/** How modules that are made in the page get at the runtime, there and in threads: what they import of the package they take from a global. */

import { ABI_MODULE, PROGRAM_MODULE } from '../names.ts';
import * as program from '../program.ts';
import * as abi from '../thread/abi.ts';

const KEY = Symbol.for(PROGRAM_MODULE);
const PARTS: Readonly<Record<string, object>> = { [PROGRAM_MODULE]: program, [ABI_MODULE]: abi };

/** All runtimes of this page or worker: a page may load the file twice, a thread has one. */
const scope = globalThis as unknown as Record<symbol, (typeof PARTS)[] | undefined>;
const runtimes = scope[KEY] ?? [];
scope[KEY] = runtimes;
const number = runtimes.push(PARTS) - 1;

/** A module of this package; undefined for any other specifier. */
export function runtimePart(specifier: string): object | undefined {
  return Object.hasOwn(PARTS, specifier) ? PARTS[specifier] : undefined;
}

/** JavaScript for {@link runtimePart} in a module that this page makes, there and in threads. */
export function runtimeText(specifier: string): string {
  const all = `globalThis[Symbol.for(${JSON.stringify(PROGRAM_MODULE)})]`;
  return `(${all}[${number}] ?? ${all}[0])[${JSON.stringify(specifier)}]`;
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
