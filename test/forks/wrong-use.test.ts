// Wrong use of forks, in every policy: a clear error with a code, and the scheduler goes on.
import { expect, test } from 'vitest';
import { node } from '../lib/process.ts';

for (const policy of ['hybrid', 'ring', 'steal', 'fifo']) {
  test(`${policy}: wrong use of forks`, async () => {
    const { stdout, stderr, code } = await node([
      '--import',
      'mgr-scheduler/register',
      'test/forks/fixtures/wrong.ts',
      policy,
    ]);
    expect({ lines: stdout.trim().split('\n'), stderr, code }).toEqual({
      lines: [
        'joined twice: MGR_JOIN',
        'not a fork: MGR_JOIN',
        "another task's fork: MGR_JOIN",
        'not a task: MGR_NOT_A_TASK',
        'cannot be carried: MGR_CANNOT_CARRY',
        'captures: MGR_CANNOT_CARRY',
        'bad bound: MGR_OPTION',
        'throws deep: RangeError: deep',
        'forks without end: Error: enough',
        'deeper without end: MGR_TOO_DEEP',
        'afterwards: gave 45',
        'pages in use: 0',
      ],
      stderr: '',
      code: 0,
    });
  });
}
