/** The serial form of a function that forks: its text, and which functions have one. */

import { expect, test } from 'vitest';
import { compileText, functionText } from '../../test/lib/compiler.ts';

const FORKS = "import { fork, join, parallelFor, task } from 'mgr-scheduler';\n";

function compiled(code: string): string {
  const { code: made, diagnostics } = compileText(FORKS + code);
  expect(diagnostics).toEqual([]);
  return made.replace(/(?<!\w)\$mgr_/g, '');
}

/** Names of the functions that have one. */
const serial = (code: string): string[] =>
  [...compiled(code).matchAll(/function (\w+)\$mgr_s\(/g)].map(([, name]) => name as string);

test('fib: its forks are calls where they are joined, and its frames are those of the natural form', () => {
  const code = 'export default task(function fib(n) { const a = fork(fib, n - 1); return fib(n - 2) + join(a); });';
  expect(functionText(compiled(code), 'fib$mgr_s')).toMatchInlineSnapshot(`
    "function fib$mgr_s(n) {
      if (($budget[1] -= 1) < 0 && $pollEntrySerial()) return $spill($m, 1, n);
      const $v2 = n - 1;
      let a = $latent[0];
      const $v = fib$mgr_s(n - 2);
      if ($v === $leave) return $spill($m, 2, $v2 - 0, a - 0);
      const $v1 = fib$mgr_s($v2);
      if ($v1 === $leave) return $spill($m, 3, $v);
      return $v + $v1;
    }"
  `);
});

test('those between two functions that fork have one, those around them have none', () => {
  const code = `
    function row(n) { return n < 1 ? 1 : squares(n); }
    function squares(n) { const rest = fork(squares, n - 2); return row(n - 1) + join(rest); }
    export default task(function all(n) { return row(n); });`;
  expect(serial(code).sort()).toEqual(['row', 'squares']);
  expect(functionText(compiled(code), 'row$mgr_s')).toContain('squares$mgr_s(n)');
  expect(functionText(compiled(code), 'all$mgr')).toContain('row$mgr(n)');
});

test('none for what is not recursive, forks in a range or not strictly, or joins in the order of the forks', () => {
  const g = 'function g(n) { while (n-- > 0); return n; }\n';
  expect(serial(`${g}export default task(function f(n) { const a = fork(g, n); return join(a); });`)).toEqual([]);
  const range = 'parallelFor(0, n, (i) => { out[i] = f(out, n - 1); }); return n;';
  expect(serial(`export default task(function f(out, n) { ${range} });`)).toEqual([]);
  const inOrder = 'const a = fork(f, n - 1); const b = fork(f, n - 2); return join(a) + join(b);';
  expect(serial(`export default task(function f(n) { ${inOrder} });`)).toEqual([]);
  const reversed = 'const a = fork(f, n - 1); const b = fork(f, n - 2); return join(b) + join(a);';
  expect(serial(`export default task(function f(n) { ${reversed} });`)).toEqual(['f']);
  const general = 'const all = [fork(f, n - 1), fork(f, n - 2)]; return join(all[0]) + join(all[1]);';
  expect(serial(`export default task(function f(n) { ${general} });`)).toEqual([]);
});
