// What a program may do wrong with run, map and alloc: a clear answer each time, and nothing left behind.
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Scheduler } from 'mgr-scheduler';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../lib/process.ts';
import { tasks } from './fixtures/tasks.mjs';

// biome-ignore lint/suspicious/noExplicitAny: wrong on purpose
let ring: any;

beforeAll(async () => {
  ring = await Scheduler.start({ threads: 2 });
});

afterAll(() => ring.close());

// biome-ignore lint/suspicious/noExplicitAny: errors are looked at as they come
function errorOf(promise: PromiseLike<unknown>): Promise<any> {
  return Promise.resolve(promise).then(
    (value) => {
      throw new Error(`settled with ${String(value)}`);
    },
    (error) => error,
  );
}

test('run never throws: options that are none, a signal that is none', async () => {
  expect(await ring.run(tasks.sumLoop, [10], null)).toBe(285);
  expect(await ring.run(tasks.sumLoop, [10], { signal: null, name: null })).toBe(285);
  expect((await errorOf(ring.run(tasks.sumLoop, [10], { signal: {} }))).code).toBe('MGR_OPTION');
  expect((await errorOf(ring.run(tasks.sumLoop, [10], 'name'))).code).toBe('MGR_OPTION');
  expect((await errorOf(ring.run(Object.create(null), []))).code).toBe('MGR_NOT_A_TASK');
  expect(await ring.map(tasks.sumLoop, [10], null)).toEqual([285]);
});

test('map: items that end with an error leave no run behind', async () => {
  const unhandled: unknown[] = [];
  const listen = (error: unknown): void => {
    unhandled.push(error);
  };
  process.on('unhandledRejection', listen);
  try {
    const items = function* (): Generator<number> {
      yield 10;
      yield -1;
      throw new Error('no more items');
    };
    expect((await errorOf(ring.map(tasks.throwing, items()))).message).toBe('no more items');
    expect((await errorOf(ring.map(tasks.forever, items()))).message).toBe('no more items');
    expect((await errorOf(ring.map(tasks.sumLoop, 5))).code).toBe('MGR_OPTION');
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(unhandled).toEqual([]);
  } finally {
    process.off('unhandledRejection', listen);
  }
});

test('alloc: a class or a length that is none', () => {
  const codeOf = (...args: unknown[]): string => {
    try {
      ring.alloc(...args);
      return 'none';
    } catch (error) {
      return (error as { code: string }).code;
    }
  };
  for (const length of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '4', undefined]) {
    expect(codeOf(Float64Array, length), String(length)).toBe('MGR_OPTION');
  }
  for (const type of [undefined, Array, DataView, Float64Array.prototype, 5]) {
    expect(codeOf(type, 4)).toBe('MGR_OPTION');
  }
  expect(codeOf(Float64Array, 2 ** 52)).toBe('MGR_OUT_OF_MEMORY');
  expect(ring.alloc(Float64Array, 0)).toHaveLength(0);
});

test('when no thread is left, the error says what became of the last one', async () => {
  const other = await Scheduler.start({ threads: 1 });
  expect((await errorOf(other.run(tasks.exits, [3]))).code).toBe('MGR_THREAD_LOST');
  const error = await errorOf(other.run(tasks.sumLoop, [10]));
  expect(error.code).toBe('MGR_THREAD_LOST');
  expect(error.cause.message).toContain('code 3');
  await other.close();
});

test('no SharedArrayBuffer: the package loads, and start says what is missing', async () => {
  const program = `
    delete globalThis.SharedArrayBuffer;
    const { Scheduler } = await import('mgr-scheduler');
    await Scheduler.start({ shared: 'required' }).catch((error) => console.log(error.code));
  `;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  expect((await run).stdout).toBe('MGR_NO_SHARED_MEMORY\n');
});

test('a program that is no file can have threads', async () => {
  const program = `
    const { Scheduler } = await import('mgr-scheduler');
    const scheduler = await Scheduler.start({ threads: 2 });
    console.log(scheduler.mode, scheduler.stats().threads);
    await scheduler.close();
  `;
  const run = promisify(execFile)(process.execPath, ['--input-type=module', '-e', program], { cwd: root });
  expect((await run).stdout).toBe('shared 2\n');
});
