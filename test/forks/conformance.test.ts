// The same behaviours of forks against each policy on real threads: all give what the untouched functions give.
import { expect, test } from 'vitest';
import { node } from '../lib/process.ts';

for (const policy of ['hybrid', 'ring', 'steal', 'fifo']) {
  test(`${policy}: every case, 2 and 3 threads, quantum 5 and 0`, async () => {
    const args = ['--import', 'mgr-scheduler/register', 'test/forks/fixtures/play.ts', policy];
    const { stdout, stderr, code } = await node(args);
    expect({ lines: stdout.trim().split('\n'), stderr, code }).toEqual({
      lines: [
        '2 threads, quantum 5: all as untouched, nothing is left',
        '2 threads, quantum 0: all as untouched, nothing is left',
        '3 threads, quantum 5: all as untouched, nothing is left',
        '3 threads, quantum 0: all as untouched, nothing is left',
      ],
      stderr: '',
      code: 0,
    });
  }, 300_000);
}
