import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { command, ended, processesOf, register, root, said, start } from '../lib/process.ts';

const program = join(root, 'test/process/fixtures/program.ts');
const endless = join(root, 'test/cli/fixtures/endless.ts');
const ENDS_WITHIN_MS = 3000;

/** Ctrl-C on a terminal: SIGINT to every process of the group. */
async function interrupt(child: ReturnType<typeof start>) {
  const groupId = child.pid as number;
  const end = ended(child);
  const before = processesOf(groupId);
  process.kill(-groupId, 'SIGINT');
  const timer = setTimeout(() => process.kill(-groupId, 'SIGKILL'), ENDS_WITHIN_MS);
  const { code, signal } = await end;
  clearTimeout(timer);
  return { signal: code === 130 ? 'SIGINT' : signal, before, left: await leftOver(groupId) };
}

/** A process that is just ending may be seen for a moment. */
async function leftOver(groupId: number) {
  for (let tries = 0; tries < 20 && processesOf(groupId)?.length; tries++) await sleep(50);
  return processesOf(groupId);
}

test.runIf(process.platform === 'linux')(
  'Ctrl-C ends a program whose threads are all busy, and nothing stays',
  async () => {
    const child = start(['--import', register, program], { detached: true });
    await said(child, 'running');
    const { signal, before, left } = await interrupt(child);
    expect(before).toContain(child.pid);
    expect(signal).toBe('SIGINT');
    expect(left).toEqual([]);
  },
);

test.runIf(process.platform === 'linux').each([[[]], [['--serial']]])('the same for mgr run %s', async (how) => {
  const child = start([command, 'run', endless, ...how], { detached: true });
  await sleep(1500);
  const { signal, before, left } = await interrupt(child);
  expect(before).toContain(child.pid);
  expect(signal).toBe('SIGINT');
  expect(left).toEqual([]);
});

test.runIf(process.platform === 'linux')('the same for npm start -- file', async () => {
  const child = start([join(root, 'scripts/start.mjs'), endless], { detached: true });
  await sleep(2000);
  const { signal, left } = await interrupt(child);
  expect(signal).toBe('SIGINT');
  expect(left).toEqual([]);
});
