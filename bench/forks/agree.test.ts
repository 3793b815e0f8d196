// Each program of `bench forks` gives with forks what it gives without, under every policy, on two and three threads.
import { expect, test } from 'vitest';
import { node, register } from '../../test/lib/process.ts';

for (const policy of ['hybrid', 'ring', 'steal', 'fifo']) {
  test(`${policy}: programs with forks give what the untouched ones give`, { timeout: 240_000 }, async () => {
    const { code, stdout, stderr } = await node(['--import', register, 'bench/forks/agree.ts', '--policies', policy]);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const lines = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.length).toBe(6);
    for (const { differs, pagesInUse } of lines)
      expect({ differs, pagesInUse }).toEqual({ differs: [], pagesInUse: 0 });
  });
}
