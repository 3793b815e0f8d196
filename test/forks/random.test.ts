// Random fork-join programs on real threads for a while, from a fresh seed; `npm run fuzz` goes on for longer.
import { expect, test } from 'vitest';
import { node } from '../lib/process.ts';

const SECONDS = Number(process.env.MGR_FUZZ_SECONDS ?? 20);
const SEED = process.env.MGR_FUZZ_SEED ?? String(Date.now() % 1_000_000);

test(`random programs give what they give untouched, seed ${SEED}`, { timeout: SECONDS * 1000 + 400_000 }, async () => {
  const { stdout, stderr, code } = await node([
    'test/forks/main.mjs',
    '--minutes',
    String(SECONDS / 60),
    '--seed',
    SEED,
  ]);
  expect({ stderr, code }, stdout).toEqual({ stderr: '', code: 0 });
});
