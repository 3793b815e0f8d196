import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mgr, node, root } from '../lib/process.ts';

/** This Node, and those of MGR_TEST_NODES (paths, separated as in PATH). */
const NODES = [process.execPath, ...(process.env.MGR_TEST_NODES ?? '').split(':').filter(Boolean)];

const PROGRAM = `
import { isMainThread } from 'node:worker_threads';
import { LEAVE } from 'mgr-scheduler/abi';
import { Scheduler, task } from 'mgr-scheduler';
import { doubled } from './lib/doubled.js';
import { half, type Half } from './lib/half';
import legacy from './legacy.cjs';
import data from './data.json' with { type: 'json' };

enum Step { One = 1, Two }

export const work = task(function work(n: number): number {
  let sum = 0;
  for (let i = 0; i < n; i++) sum += doubled(i) + Step.Two;
  if (n < 0) throw new RangeError('negative');
  return half({ whole: sum } satisfies Half);
});

if (isMainThread) {
  await using scheduler = await Scheduler.start({ threads: 2 });
  const place = async (run: () => unknown) => {
    try { return await run(); } catch (error) { return (error as Error).stack?.match(/app\\.ts:\\d+/)?.[0]; }
  };
  console.log(JSON.stringify({
    leave: typeof LEAVE,
    direct: work(10),
    ring: await scheduler.run(work, [10]),
    thrown: await place(() => work(-1)),
    thrownOnRing: await place(() => scheduler.run(work, [-1])),
    legacy: legacy.x,
    data: data.y,
  }));
}
`;

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'mgr-register-')));

function file(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

beforeAll(() => {
  file('project/package.json', '{"type":"module"}');
  file('project/app.ts', PROGRAM);
  file('project/lib/doubled.ts', 'export function doubled(n: number): number {\n  return 2 * n;\n}\n');
  file(
    'project/lib/half.ts',
    'export interface Half { whole: number }\nexport const half = ({ whole }: Half): number => whole / 2;\n',
  );
  file('project/legacy.cjs', 'module.exports = { x: 42 };');
  file('project/data.json', '{"y":43}');
  file('project/broken.ts', 'const x: number = ;\n');
  mkdirSync(join(folder, 'project/node_modules'));
  symlinkSync(root, join(folder, 'project/node_modules/mgr-scheduler'), 'dir');
  file(
    'alone/alone.ts',
    "import { task } from 'mgr-scheduler';\nimport { LEAVE } from 'mgr-scheduler/abi';\nexport default task(function alone(n: number): boolean {\n  for (let i = 0; i < n; i++);\n  return typeof LEAVE === 'object';\n});\n",
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(NODES)('%s', (exe) => {
  test('node --import mgr-scheduler/register app.ts, in a project of its own', async () => {
    const { code, stdout, stderr } = await node(['--import', 'mgr-scheduler/register', 'app.ts'], {
      cwd: join(folder, 'project'),
      node: exe,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual({
      leave: 'object',
      direct: 55,
      ring: 55,
      thrown: 'app.ts:15',
      thrownOnRing: 'app.ts:15',
      legacy: 42,
      data: 43,
    });
  });

  test('a file that does not parse is told with its place', async () => {
    const { code, stderr } = await node(['--import', 'mgr-scheduler/register', 'broken.ts'], {
      cwd: join(folder, 'project'),
      node: exe,
    });
    expect(code).toBe(1);
    expect(stderr).toMatch(/MGR_PARSE[\s\S]*broken\.ts:1:19/);
  });

  test('mgr run for a file in no project: the command brings its own copy of the package', async () => {
    const { code, stdout, stderr } = await mgr(['run', 'alone.ts', '--threads', '2', '--json', '--', '9'], {
      cwd: join(folder, 'alone'),
      node: exe,
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout).result).toBe(true);
  });
});
