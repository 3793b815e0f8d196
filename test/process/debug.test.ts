/** Breakpoints as an editor sets them, by a line of the TypeScript file: where the program stops, and what a person sees there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { node, register, root } from '../lib/process.ts';

const folder = join(root, 'test/process/fixtures/debug');
const tasks = join(folder, 'tasks.ts');
const file = pathToFileURL(tasks).href;
const lines = readFileSync(tasks, 'utf8').split('\n');
/** The source's line that holds `text`. */
const lineOf = (text: string): number => lines.findIndex((line) => line.includes(text)) + 1;

interface Stop {
  readonly thread: string;
  readonly frames: readonly { name: string; file: string; line: number | null }[];
  readonly locals: Readonly<Record<string, unknown>>;
}

async function stopsAt(texts: readonly string[], options: object, steps = 0): Promise<Stop[]> {
  const breakpoints = texts.map((text) => ({ file, line: lineOf(text) }));
  const job = { register, program: join(folder, 'program.ts'), options, breakpoints, steps };
  // Node 20 has WebSocket behind a flag; later ones know the flag still.
  const client = await node(['--experimental-websocket', join(folder, 'client.mjs'), JSON.stringify(job)]);
  if (client.code !== 0) throw new Error(client.stderr);
  const { code, output, stops } = JSON.parse(client.stdout);
  expect({ code, output }).toEqual({ code: 0, output: 'ready\n72\n' });
  return stops;
}

const at = ({ frames }: Stop): string => `${frames[0]?.name}:${frames[0]?.line}`;

test.each([
  ['one thread', { threads: 1 }],
  ['after a move between three threads in each round', { threads: 3, quantum: 0 }],
])('stops at lines of the source, with its locals: %s', async (_, options) => {
  const stops = await stopsAt(['weight += i', 'const last'], options);
  const inLoop = stops.filter((stop) => at(stop) === `weigh:${lineOf('weight += i')}`);
  const rounds = [0, 1, 2, 3, 4, 5].flatMap((value) =>
    Array.from({ length: value }, (_, i) => ({ weight: i * (i - 1) + 0, i })),
  );
  expect(inLoop.map(({ locals: { weight, i } }) => ({ weight, i }))).toEqual(rounds);
  expect(inLoop.every(({ frames }) => frames[0]?.file === file)).toBe(true);
  const others = stops.filter((stop) => !inLoop.includes(stop));
  expect(others.map(at)).toEqual([`work:${lineOf('debugger;')}`, `work:${lineOf('const last')}`]);
  expect(others[0]?.locals).toMatchObject({ rounds: 6, round: 4, sum: 16 });
  expect(others[1]?.locals).toMatchObject({ rounds: 6, sum: 36 });
  if ('quantum' in options) expect(new Set(inLoop.map(({ thread }) => thread)).size).toBeGreaterThan(1);
});

test('the caller stands below with its own line', async () => {
  const [stop] = await stopsAt(['const heavy'], { threads: 1 });
  expect(stop?.frames.slice(0, 2).map(({ name, line }) => `${name}:${line}`)).toEqual([
    `weigh:${lineOf('const heavy')}`,
    `work:${lineOf('sum += weigh')}`,
  ]);
});
