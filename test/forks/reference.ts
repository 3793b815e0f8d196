/** What a random program has to give: the untouched module, run serially. And the files of both. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import type { Task } from 'mgr-scheduler';
import { compileModule, formatDiagnostic } from 'mgr-scheduler/compiler';
import type { RandomProgram } from './random-forks.ts';

const folder = fileURLToPath(new URL(`../../node_modules/.cache/mgr-fuzz/${process.pid}/`, import.meta.url));

type Data = Float64Array | Int32Array | Float32Array | Uint8Array;
export type Main = Task<[d: number, x: number, shared: Int32Array, data: Data], unknown>;

export interface Args {
  readonly d: number;
  readonly x: number;
  readonly length: number;
  /** Of {@link DATA_TYPES}. */
  readonly type: number;
}

export const DATA_TYPES = [Float64Array, Int32Array, Float32Array, Uint8Array] as const;

export interface Reference {
  /** The value or the error, as text. */
  readonly outcome: string;
  readonly isError: boolean;
  /** What is in shared memory afterwards; undefined if something was thrown: forks beside it may have been stopped. */
  readonly memory: string | undefined;
  readonly rounds: number;
}

let files = 0;

/** The address of a file that isn't there yet. */
function newFile(): URL {
  mkdirSync(folder, { recursive: true });
  return pathToFileURL(join(folder, `program-${files++}.mjs`));
}

function write(text: string, file = newFile()): string {
  writeFileSync(file, text);
  return file.href;
}

/** Nobody needs the files any more. */
export function dropFiles(): void {
  rmSync(folder, { recursive: true, force: true });
}

/** A value as text in which all differences show. */
export function shown(value: unknown): string {
  return inspect(value, { depth: null, maxArrayLength: null, maxStringLength: null, compact: true, breakLength: 9999 });
}

export function shownError(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : `thrown ${shown(error)}`;
}

type Alloc = (type: Int32ArrayConstructor, length: number) => Int32Array;

export interface Shared {
  readonly shared: Int32Array;
  readonly data: Data;
}

export function sharedFor({ x, length, type }: Args, alloc: Alloc): Shared {
  const shared = alloc(Int32Array, 64);
  const data = alloc(DATA_TYPES[type] as unknown as Int32ArrayConstructor, length) as Data;
  for (let i = 0; i < length; i++) data[i] = ((i * 7919 + x) % 31) / 4;
  return { shared, data };
}

export function memoryOf({ shared, data }: Shared): string {
  return `${shared.join()} | ${data.join()}`;
}

/** Runs the untouched program. Undefined: it takes more than `limit` rounds. */
export async function serially({ counted }: RandomProgram, args: Args, limit: number): Promise<Reference | undefined> {
  const { main, rounds } = (await import(write(counted))) as { main: Main; rounds: { made: number; thrown: number } };
  const shared = sharedFor(args, (type, length) => new type(new SharedArrayBuffer(length * type.BYTES_PER_ELEMENT)));
  let outcome: string;
  let isError = false;
  try {
    outcome = shown(main(args.d, args.x, shared.shared, shared.data));
  } catch (error) {
    outcome = shownError(error);
    isError = true;
  }
  // Not by the error: a fork that is never joined swallows it. Tasks have more stack.
  if (rounds.made > limit || outcome.includes('call stack')) return undefined;
  const memory = rounds.thrown > 0 ? undefined : memoryOf(shared);
  return { outcome, isError, memory, rounds: rounds.made + 20 * args.length };
}

/** Compiles a program. `strip` 1: it polls in every round. Throws what was refused. */
export async function compiled({ text }: RandomProgram, strip: number): Promise<Main> {
  const file = newFile();
  const { code, diagnostics } = compileModule(text, file.href, { resolve: () => null, load: () => null }, { strip });
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`refused\n${errors.map((one) => formatDiagnostic(one)).join('\n')}`);
  const { main } = (await import(write(code, file))) as { main: Main };
  return main;
}
