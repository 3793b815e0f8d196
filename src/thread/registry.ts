/** Compiled modules of this thread: what their frames name by hash and number. */

/** Natural form, resume twin, name, places of the live values by point, debug text. See ABI in docs. */
export type FunctionEntry = [
  natural: (...args: never[]) => unknown,
  resume: (point: number, values: unknown[]) => unknown,
  name: string,
  live: number[][],
  debug: string,
];

/** A compiled module as this thread has loaded it. */
export interface ModuleRecord {
  readonly url: string;
  readonly hash: number;
  readonly functions: readonly FunctionEntry[];
  /** For each function, how many values its twin takes. Counted at its first resume; 0: not yet. */
  readonly widths: number[];
}

/** Where a frame's point is in the user's source. */
export interface DebugInfo {
  readonly line: readonly number[];
  readonly column: readonly number[];
  readonly locals: readonly (readonly string[])[];
  readonly file: string;
}

const modules = new Map<number, ModuleRecord>();

/** Called once at the top of each compiled module. */
export function register(url: string, hash: number, functions: FunctionEntry[]): ModuleRecord {
  const module: ModuleRecord = { url, hash, functions, widths: functions.map(() => 0) };
  modules.set(hash, module);
  return module;
}

/** The module of a hash, if this thread has loaded it. */
export function moduleOf(hash: number): ModuleRecord | undefined {
  return modules.get(hash);
}

/** How long the array of values must be that a function's twin reads. */
export function countWidth(module: ModuleRecord, functionIndex: number): number {
  let width = 1;
  for (const places of module.functions[functionIndex][3]) {
    for (const place of places) width = Math.max(width, place + 1);
  }
  module.widths[functionIndex] = width;
  return width;
}

/** Debug information of a function; an empty one if it has none. */
export function debugOf(entry: FunctionEntry): DebugInfo {
  try {
    return JSON.parse(entry[4]) as DebugInfo;
  } catch {
    return { line: [], column: [], locals: [], file: '' };
  }
}

/** A frame as a line of a stack trace: `at name (file:line:column)`. */
export function traceLine(module: ModuleRecord, functionIndex: number, point: number): string {
  const entry = module.functions[functionIndex];
  const debug = debugOf(entry);
  const line = debug.line?.[point - 1];
  const place =
    line === undefined ? debug.file || module.url : `${debug.file || module.url}:${line}:${debug.column[point - 1]}`;
  return `    at ${entry[2]} (${place})`;
}
