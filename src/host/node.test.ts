import { expect, test } from 'vitest';
import { forThread } from './node.ts';

const url = 'file:///app/node_modules/mgr-scheduler/dist/register.js';
const path = '/app/node_modules/mgr-scheduler/dist/register.js';

test('a thread does not get the loader by its flags, in whichever form the program has it', () => {
  for (const form of ['mgr-scheduler/register', url, path]) {
    expect(forThread(['--import', form, '--enable-source-maps'], url)).toEqual(['--enable-source-maps']);
    expect(forThread(['--max-old-space-size=99', `--import=${form}`], url)).toEqual(['--max-old-space-size=99']);
  }
});

test('other imports and flags stay, in their order', () => {
  const flags = [
    '--import',
    './own.mjs',
    '--import=tsx',
    '--stack-trace-limit=50',
    '--import',
    'mgr-scheduler/register',
  ];
  expect(forThread(flags, url)).toEqual(flags.slice(0, 4));
});

test('without the loader in the program nothing is taken away', () => {
  expect(forThread(['--import', 'mgr-scheduler/register'], undefined)).toEqual(['--import', 'mgr-scheduler/register']);
});

test('what the program is, if it is no file, is not for threads', () => {
  expect(forThread(['--input-type=module', '--enable-source-maps', '-e', 'await 1'], url)).toEqual([
    '--enable-source-maps',
  ]);
  expect(forThread(['--input-type', 'module', '--eval', '1', '--import', './own.mjs'], undefined)).toEqual([
    '--import',
    './own.mjs',
  ]);
});
