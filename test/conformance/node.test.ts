/** The conformance suite in Node. In browsers: test/browser/conformance.test.ts. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { CaseResult } from './suite.ts';

test.each([['shared'], ['embedded']])('what holds on every host holds in Node: %s', { timeout: 150_000 }, (mode) => {
  const main = fileURLToPath(new URL('./main.mjs', import.meta.url));
  const register = new URL('../../dist/register.js', import.meta.url).href;
  const options = JSON.stringify({ shared: mode === 'shared' ? 'required' : 'never' });
  const { stdout, stderr } = spawnSync(process.execPath, ['--import', register, main, options], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const results = JSON.parse(stdout) as CaseResult[];
  expect(results.filter(({ error }) => error !== null)).toEqual([]);
  expect(results.length).toBeGreaterThan(30);
});
