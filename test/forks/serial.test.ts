// The serial form of functions that fork, on real threads: a task whose latent forks are all taken goes back to the form that forks.
import { expect, test } from 'vitest';
import { node } from '../lib/process.ts';

for (const policy of ['hybrid', 'ring']) {
  test(`${policy}: a task in its serial form forks again when somebody is hungry`, async () => {
    const args = ['--import', 'mgr-scheduler/register', 'test/forks/fixtures/serial.ts', policy];
    const { stdout, stderr, code } = await node(args);
    expect({ stdout, stderr, code }).toEqual({ stdout: 'right: true, forked again: true\n', stderr: '', code: 0 });
  }, 60_000);
}
