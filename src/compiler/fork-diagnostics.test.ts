/** The texts that a person gets for forks, joins and ranges that are refused. */

import { expect, test } from 'vitest';
import { compileText, hostOf } from '../../test/lib/compiler.ts';
import { compileModule, type Diagnostic, formatDiagnostic } from './index.ts';

const FORKS =
  "import { fork, forkAll, join, joinAll, parallelFor, parallelMap, parallelReduce, parallelSort, task } from 'mgr-scheduler';\n";
const G = 'function g(n) { while (n-- > 0); return n; }\n';

/** Without the related places, which the goldens in test/diagnostics show. */
const main = (found: Diagnostic) => formatDiagnostic({ ...found, related: [] });

/** Of a task with this body: what, where and what to do, without the lines around. */
const says = (body: string, params = 'n') =>
  compileText(`${FORKS}${G}export default task(function f(${params}) {\n  ${body}\n});`)
    .diagnostics.map(main)
    .join('\n')
    .split('\n')
    .filter((line) => /^error|\^|>|help/.test(line))
    .join('\n');

test('the whole text', () => {
  const { diagnostics } = compileText(
    `${FORKS}export const t = task(function t(xs) {\n  let sum = 0;\n  parallelFor(0, 9, (i) => { sum += xs[i]; });\n  return sum;\n});`,
  );
  expect(diagnostics.map(main).join('\n')).toMatchInlineSnapshot(`
    "error MGR_CAPTURE sum, which changes, in what parallelFor() is given: each thread would have its own
      at /app.js:4:30
        2 | export const t = task(function t(xs) {
        3 |   let sum = 0;
      > 4 |   parallelFor(0, 9, (i) => { sum += xs[i]; });
          |                              ^^^
        5 |   return sum;
      help: use parallelReduce to bring values together, write to an array on shared memory, or copy it to a const first"
  `);
});

test('targets', () => {
  expect(says('fork((x) => x, 1);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET fork() of a function that is written in place
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   fork((x) => x, 1);
          |        ^^^^^^^^
      help: declare it, with a name, in this function or at the top of the module, and fork that"
  `);
  expect(says('fork();')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET fork() takes a function first
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   fork();
          |   ^^^^^^
      help: fork(name of a function, ...)"
  `);
  expect(says('fork({}, n);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET fork() takes a function first
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   fork({}, n);
          |        ^^
      help: fork(name of a function, ...)"
  `);
  expect(says('forkAll(function () {}, n);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET forkAll() of a function that is written in place
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   forkAll(function () {}, n);
          |           ^^^^^^^^^^^^^^
      help: declare it, with a name, in this function or at the top of the module, and fork that"
  `);
  expect(says('const own = (x) => x; n.map(own); fork(own, 1);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET fork() of own, a nested function that is used as a value too
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   const own = (x) => x; n.map(own); fork(own, 1);
          |                                          ^^^
      help: only call and fork own, or declare it at the top of the module"
  `);
  expect(says('const a = fork(g, ...n); join(a);')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED an argument of fork() that is spread
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   const a = fork(g, ...n); join(a);
          |                     ^^^^
      help: write the arguments one by one, or pass the array itself"
  `);
});

test('an imported function that is no task has no form that another thread could name', () => {
  const host = hostOf({ 'file:///other.js': 'export function sq(x) { return x * x; }' });
  const code = `${FORKS}import { sq } from './other.js';\nexport default task(function f(n) {\n  fork(sq, n);\n});`;
  const { diagnostics } = compileModule(code, 'file:///app.js', host);
  expect(diagnostics.map(main).join('\n')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET fork() of sq, an imported function that is no task
      at /app.js:4:8
        2 | import { sq } from './other.js';
        3 | export default task(function f(n) {
      > 4 |   fork(sq, n);
          |        ^^
        5 | });
      help: make it a task: export const sq = task(...)"
  `);
});

test('captures', () => {
  expect(says('let k = 1; const own = (x) => x + k; k = n; fork(own, 1);')).toMatchInlineSnapshot(`
    "error MGR_CAPTURE k changes, and own, which is forked, captures it
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   let k = 1; const own = (x) => x + k; k = n; fork(own, 1);
          |                                                    ^^^
      help: pass k as an argument, or keep it in an array on shared memory"
  `);
  expect(says('let k = 0; const add = (i) => { k += i; }; parallelFor(0, n, (i) => add(i));')).toMatchInlineSnapshot(`
    "error MGR_CAPTURE k, which changes, in what parallelFor() is given: each thread would have its own
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   let k = 0; const add = (i) => { k += i; }; parallelFor(0, n, (i) => add(i));
          |                                   ^
      help: use parallelReduce to bring values together, write to an array on shared memory, or copy it to a const first"
  `);
  expect(says('let k = 0; return parallelReduce(0, n, 0, (i) => k++, (a, b) => a + b);')).toMatchInlineSnapshot(`
    "error MGR_CAPTURE k, which changes, in what parallelReduce() is given: each thread would have its own
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   let k = 0; return parallelReduce(0, n, 0, (i) => k++, (a, b) => a + b);
          |                                                    ^
      help: use parallelReduce to bring values together, write to an array on shared memory, or copy it to a const first"
  `);
  expect(says('const own = (i) => i; n.map(own); parallelFor(0, 3, (i) => own(i));')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET own, a nested function that is used as a value too, in what parallelFor() is given
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   const own = (i) => i; n.map(own); parallelFor(0, 3, (i) => own(i));
          |                                                              ^^^
      help: only call own, or declare it at the top of the module"
  `);
});

test('bodies that are only known when they run', () => {
  expect(says('parallelFor(0, 3, n);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET parallelFor() of a function that is only known when it runs
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   parallelFor(0, 3, n);
          |                     ^
      help: write the function in place, or the name of one that is declared in the module or imported"
  `);
  expect(says('parallelFor(0, 3);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET parallelFor() of a function that is only known when it runs
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   parallelFor(0, 3);
          |   ^^^^^^^^^^^^^^^^^
      help: write the function in place, or the name of one that is declared in the module or imported"
  `);
  expect(says('parallelReduce(0, 3, 0, (i) => i, n);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET parallelReduce() of a function that is only known when it runs
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   parallelReduce(0, 3, 0, (i) => i, n);
          |                                     ^
      help: write the function in place, or the name of one that is declared in the module or imported"
  `);
  expect(says('parallelMap(n, n, async (x) => x);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET parallelMap() of a function that is only known when it runs
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   parallelMap(n, n, async (x) => x);
          |                     ^^^^^^^^^^^^^^
      help: write the function in place, or the name of one that is declared in the module or imported"
  `);
  expect(says('parallelSort(n, n.compare);')).toMatchInlineSnapshot(`
    "error MGR_FORK_TARGET parallelSort() of a function that is only known when it runs
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   parallelSort(n, n.compare);
          |                   ^^^^^^^^^
      help: write the function in place, or the name of one that is declared in the module or imported"
  `);
});

test('where a join could not wait', () => {
  expect(says('return n.map((one) => join(one));')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED join() in a function that f hands over or keeps as a value, where it could not wait
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   return n.map((one) => join(one));
          |                         ^^^^^^^^^
      help: write a loop, or use forkAll(fn, items) and joinAll(forks)"
  `);
  expect(says('n.forEach((one) => parallelFor(0, one, (i) => i));')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED parallelFor() in a function that f hands over or keeps as a value, where it could not wait
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   n.forEach((one) => parallelFor(0, one, (i) => i));
          |                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      help: write a loop, or use forkAll(fn, items) and joinAll(forks)"
  `);
  expect(says('return [...(function* () { yield join(n); })()];')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED join() in a function that f hands over or keeps as a value, where it could not wait
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   return [...(function* () { yield join(n); })()];
          |                                    ^^^^^^^
      help: write a loop, or use forkAll(fn, items) and joinAll(forks)"
  `);
  expect(says('return join(n, n);')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED join() takes one fork
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   return join(n, n);
          |          ^^^^^^^^^^
      help: join(fork), or joinAll(forks)"
  `);
});

test('nothing is said where no task comes', () => {
  const { diagnostics } = compileText(
    `${FORKS}${G}fork(() => 1);\nexport const later = (xs) => xs.map((x) => join(x));`,
  );
  expect(diagnostics).toEqual([]);
});
