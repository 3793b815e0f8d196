/** Flags of the process that a worker refuses to be started with, though it has them: they must not keep a scheduler from starting. */
import { expect, test } from 'vitest';
import { NODES, runTask } from '../lib/tasks.ts';

test.each(NODES)('%s: flags of V8 and of the process', async (exe) => {
  const flags = ['--max-old-space-size=200', '--stack-trace-limit=20', '--title', 'mgr', '--no-warnings'];
  const { value } = await runTask('depth/tasks.ts', ['sum', 1000], { exe, flags, options: { threads: 2 } });
  expect(value).toBe(832504);
});
