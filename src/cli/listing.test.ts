import { expect, test } from 'vitest';
import type { Checked } from './check.ts';
import { listing } from './listing.ts';

function checked(file: string, functions: unknown[]): Checked {
  return { file, functions: functions as never };
}

test('reads like the program: file, function, safepoint', () => {
  const work = {
    name: 'work',
    line: 3,
    column: 20,
    isTask: true,
    tier: 'migratable',
    safepoints: [
      { kind: 'entry', line: 3, column: 20, tier: 'migratable', live: ['n'] },
      { kind: 'loop', line: 15, column: 3, tier: 'affine', live: ['n', 'sum'], reason: 'sum is a function' },
      { kind: 'call', line: 16, column: 11, tier: 'migratable', live: [] },
    ],
    staying: [{ name: 'sum', path: 'sum.up', what: 'a function', line: 14, column: 9 }],
    atomic: [
      { what: 'callback of sort', until: 'end', line: 15, column: 20, reason: 'it has a loop' },
      { what: 'generator', until: 'yield', line: 17, column: 1, reason: null },
    ],
  };
  const leaf = {
    name: 'leaf',
    line: 1,
    column: 1,
    isTask: false,
    tier: 'atomic',
    reason: 'no loops',
    safepoints: [],
    staying: [],
    atomic: [],
    state: null,
  };
  expect(listing([checked('a.ts', [work]), checked('none.ts', []), checked('b.ts', [leaf])], false)).toBe(
    [
      'a.ts',
      '  task work  3:20  migratable',
      '     3:20  entry  migratable  live: n',
      '     14:9  local  affine      sum.up is a function: while it is needed, the task stays on its thread',
      '     15:3  loop   affine      live: n, sum  (because of sum)',
      '    15:20  code   atomic      callback of sort: runs to its end without safepoints  (it has a loop)',
      '    16:11  call   migratable  nothing live',
      '     17:1  code   atomic      generator: runs to its next yield without safepoints',
      '',
      'b.ts',
      '  function leaf  1:1  atomic (no loops)',
      '',
      '3 modules, 1 task, 2 functions, 3 safepoints: 2 migratable, 1 affine; 2 pieces of atomic code',
      '',
    ].join('\n'),
  );
});

test('no tasks', () => {
  expect(listing([checked('a.ts', [])], false)).toMatch(/^no tasks/);
});
