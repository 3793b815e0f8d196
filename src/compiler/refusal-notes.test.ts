/** The places that go with a refusal. */

import { expect, test } from 'vitest';
import { hostOf, TASK } from '../../test/lib/compiler.ts';
import { compileModule } from './index.ts';

/** Messages and places of what goes with the diagnostics of a module, a line each. */
function notes(code: string, modules: Record<string, string> = {}): string[][] {
  const ids = Object.fromEntries(Object.entries(modules).map(([name, text]) => [`file:///${name}`, text]));
  const { diagnostics } = compileModule(TASK + code, 'file:///app.js', hostOf(ids));
  return diagnostics.map(({ related }) =>
    related.map(({ message, file, line, column, endColumn, frame }) => {
      expect(frame).toContain(`${' '.repeat(column - 1)}${'^'.repeat(endColumn - column)}`);
      return `${file.slice('file:///'.length)}:${line}:${column}-${endColumn} ${message}`;
    }),
  );
}

test('why a function can leave', () => {
  expect(notes('export default task(function f(n) { do n--; while (n); return this; });')).toEqual([
    ['app.js:2:37-39 f can leave in this loop'],
  ]);
  expect(notes('export default task(function f(n) { return n ? f(n - 1) : this; });')).toEqual([
    ['app.js:2:48-49 f can leave: it calls itself here'],
  ]);
  expect(
    notes('const g = (n) => (n ? f(n) : 0);\nconst f = task(function f(n) { g(n); return this; });\nexport { f };'),
  ).toEqual([['app.js:3:32-33 f can leave: it calls g here, which comes back to it']]);
  expect(
    notes('const h = (n) => (n ? h(n - 1) : 0);\nexport default task(function f(n) { h(n); return this; });'),
  ).toEqual([['app.js:3:37-38 f can leave: it calls h here, which is recursive']]);
  expect(
    notes(
      'const i = (n) => { while (n--); };\nconst h = (n) => i(n);\nexport default task(function f(n) { h(n); return this; });',
    ),
  ).toEqual([['app.js:4:37-38 f can leave: it calls h here, which can leave']]);
});

test('the shortest way from the task, over modules, once for each task', () => {
  const lib = 'let hits = 0;\nexport function lib(n) { hits++; return n; }\n';
  const code = [
    "import { lib } from './lib.js';",
    'const far = (n) => near(n);',
    'const near = (n) => lib(n);',
    'export const a = task(function a(n) { far(n); return near(n); });',
    'export const b = task((n) => lib(n));',
  ];
  expect(notes(code.join('\n'), { 'lib.js': lib })).toEqual([
    [
      'lib.js:1:5-9 hits is declared here',
      'app.js:5:54-58 task a calls near here',
      'app.js:4:21-24 near calls lib here',
    ],
  ]);
});

test('of a long way the middle is left out', () => {
  const names = 'abcdefghij'.split('');
  const functions = names.map((name, i) => `const ${name} = (n) => ${names[i + 1] ?? 'last'}(n);`);
  const code = `let z = 0;\n${functions.join('\n')}\nconst last = () => { z++; };\nexport default task(function f(n) { a(n); });`;
  expect(notes(code)[0]?.map((text) => text.replace(/^\S+ /, ''))).toEqual([
    'z is declared here',
    'task f calls a here',
    'a calls b here',
    '6 calls further on h calls i here',
    'i calls j here',
    'j calls last here',
  ]);
});

test('forks, and what is written out in the place of a call', () => {
  const code = [
    "import { fork, join, parallelFor } from 'mgr-scheduler';",
    'let z = 0;',
    'function g(n) { z++; return n; }',
    'export const a = task(function a(n) { const one = fork(g, n); return join(one); });',
  ];
  expect(notes(code.join('\n'))).toEqual([['app.js:3:5-6 z is declared here', 'app.js:5:56-57 task a forks g here']]);
  code[3] = 'export const b = task(function b(n) { parallelFor(0, n, (i) => { g(i); }); });';
  expect(notes(code.join('\n'))).toEqual([
    [
      'app.js:3:5-6 z is declared here',
      'app.js:5:39-74 task b calls parallelFor here',
      'app.js:5:66-67 body calls g here',
    ],
  ]);
});

test('a variable that was imported, or is a parameter', () => {
  const code = "import { fork, parallelFor } from 'mgr-scheduler';\nimport { x } from './x.js';\n";
  const host = { 'x.js': 'export function x() {}\n' };
  expect(notes(`${code}export default task(function f(n) { fork(x, n); });`, host)).toEqual([
    ['x.js:1:8-20 x is declared here'],
  ]);
  expect(notes(`${code}export default task(function f(n) { parallelFor(0, 3, n); });`, host)).toEqual([
    ['app.js:4:32-33 n is a parameter here'],
  ]);
});
