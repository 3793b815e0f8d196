import { expect, test } from 'vitest';
import { compileText, TASK } from '../../test/lib/compiler.ts';

/** One line for each function and safepoint. */
function listing(code: string): string[] {
  return compileText(TASK + code).functions.flatMap((fn) => [
    `${fn.isTask ? 'task ' : ''}${fn.name} ${fn.line}:${fn.column} ${fn.tier}`,
    ...fn.safepoints.map(
      ({ kind, line, column, live, tier }) => `  ${kind} ${line}:${column} ${tier}: ${live.join(' ')}`,
    ),
  ]);
}

test('functions, safepoints, places and live locals as the user named them', () => {
  const code = `function g(n) {
  while (n-- > 0);
  return n;
}
export default task(function work(xs, k) {
  let total = 0;
  for (const x of xs) {
    for (let i = 0; i < x; i++) total += i * k;
    { const x = g(total); total = k + g(x); }
  }
  return total;
});`;
  expect(listing(code)).toEqual([
    'g 2:1 migratable',
    '  loop 3:3 migratable: n',
    'task work 6:21 migratable',
    '  loop 8:3 migratable: k total <items> <index>',
    '  loop 9:5 migratable: k total <items> <index> x i',
    '  call 10:17 migratable: k <items> <index>',
    '  call 10:39 migratable: k <items> <index>',
  ]);
});

test('a task that has no safepoint says why', () => {
  const { functions } = compileText(`${TASK}export default task((a) => a + 1);`);
  expect(functions).toEqual([
    {
      name: 'default',
      line: 2,
      column: 21,
      isTask: true,
      tier: 'atomic',
      reason: 'no loop of unknown length and no recursion: it runs to its end',
      safepoints: [],
      staying: [],
      atomic: [],
      state: null,
    },
  ]);
});

test('nested functions are listed by their own names', () => {
  const code =
    'export const t = task(function t(n) { let c = 0; function up() { while (c < n) c++; } up(); return c; });';
  expect(listing(code)).toEqual([
    'task t 2:23 migratable',
    '  call 2:87 migratable: c',
    'up 2:50 migratable',
    '  loop 2:66 migratable: c n',
  ]);
});
