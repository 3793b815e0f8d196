// How threads get at a task's module: one-file programs, modules that fail there, output of tasks, a program that just ends.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { Scheduler, task } from 'mgr-scheduler';
import { register } from 'mgr-scheduler/abi';
import { expect, test } from 'vitest';
import { one } from './fixtures/fails-in-threads.mjs';
import { one as halfLoaded } from './fixtures/fails-late-in-threads.mjs';
import { one as neverLoaded } from './fixtures/never-ends-loading.mjs';
import { tasks } from './fixtures/tasks.mjs';

// biome-ignore lint/suspicious/noExplicitAny: errors are looked at as they come
function errorOf(promise: PromiseLike<unknown>): Promise<any> {
  return Promise.resolve(promise).then(
    (value) => {
      throw new Error(`settled with ${String(value)}`);
    },
    (error) => error,
  );
}

function runProgram(name: string, ...args: string[]): Promise<{ code: number | null; out: string }> {
  const file = fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [file, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
    let out = '';
    child.stdout.on('data', (part) => {
      out += part;
    });
    child.stderr.on('data', (part) => {
      out += part;
    });
    child.on('close', (code) => resolve({ code, out }));
  });
}

for (const how of ['close', 'fall off the end']) {
  test(`a one-file program: ${how}`, async () => {
    const { code, out } = await runProgram('one-file.mjs', how === 'close' ? 'close' : '');
    expect(out).toContain('results 2,4,6');
    expect(out.match(/after the start/g)?.length).toBe(1);
    if (how === 'close') expect(out.match(/in the task/g)?.length).toBe(3);
    expect(code).toBe(0);
  });
}

test('a module that fails in threads: that task only, with the cause', async () => {
  const ring = await Scheduler.start({ threads: 2 });
  try {
    const error = await errorOf(ring.run(one, []));
    expect(error.code).toBe('MGR_MODULE_LOAD');
    expect(error.message).toContain('not in a thread');
    expect(error.cause).toBeInstanceOf(RangeError);
    expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
  } finally {
    await ring.close();
  }
});

test('a module whose code is another one in threads, or that is nowhere', async () => {
  const ring = await Scheduler.start({ threads: 1 });
  try {
    const changed = register(new URL('./fixtures/tasks.mjs', import.meta.url).href, 12345, []);
    const nowhere = register('file:///nowhere/at/all.mjs', 54321, []);
    for (const [module, text] of [
      [changed, 'changed after the program began'],
      [nowhere, 'could not be loaded'],
    ] as const) {
      const other = task(() => 1, [module, 0]);
      const error = await errorOf(ring.run(other, []));
      expect(error.code).toBe('MGR_MODULE_LOAD');
      expect(error.message).toContain(text);
    }
  } finally {
    await ring.close();
  }
});

test('a module that failed half-way in a thread is not used there, however often it is asked for', async () => {
  const ring = await Scheduler.start({ threads: 1 });
  try {
    for (let i = 0; i < 3; i++) {
      const error = await errorOf(ring.run(halfLoaded, []));
      expect([error.code, error.cause?.message]).toEqual(['MGR_MODULE_LOAD', 'half of it was loaded']);
    }
    expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
  } finally {
    await ring.close();
  }
});

test('a run whose module never ends loading can be aborted', async () => {
  const ring = await Scheduler.start({ threads: 1 });
  try {
    for (let i = 0; i < 2; i++) {
      const stop = new AbortController();
      const run = errorOf(ring.run(neverLoaded, [], { signal: stop.signal }));
      setTimeout(() => stop.abort('enough'), 100);
      expect(await run).toBe('enough');
      expect(await ring.run(tasks.sumLoop, [10])).toBe(285);
    }
  } finally {
    await ring.destroy();
  }
});
