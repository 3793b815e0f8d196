// The conformance suite on real threads. Jobs burn a number of rounds that take as long as they say where nobody else wants the processor.
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface, type Interface } from 'node:readline';
import { afterAll, beforeAll } from 'vitest';
import { root } from '../lib/process.ts';
import { conformance, type Report, type Scenario, type World } from './conformance.ts';

let player: ChildProcess;
let lines: Interface;
let complaints = '';

beforeAll(() => {
  const args = ['--import', 'mgr-scheduler/register', 'test/policy/fixtures/play.ts'];
  player = spawn(process.execPath, args, { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  lines = createInterface({ input: player.stdout as NodeJS.ReadableStream });
  player.stderr?.on('data', (text) => (complaints += text));
});

afterAll(async () => {
  player.stdin?.end();
  if (player.exitCode === null) await once(player, 'exit');
});

const world: World = {
  name: 'threads',
  // 200 jobs become 40: a test machine has few processors, and other work.
  scale: 0.2,
  async play(scenario: Scenario): Promise<Report> {
    const answer = once(lines, 'line');
    const ended = once(lines, 'close').then(() => {
      throw new Error(`the program has ended: ${complaints}`);
    });
    player.stdin?.write(`${JSON.stringify(scenario)}\n`);
    const [line] = (await Promise.race([answer, ended])) as [string];
    return JSON.parse(line) as Report;
  },
};

conformance(world);
