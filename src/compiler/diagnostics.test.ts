/**
 * What is refused, where, and what to do, for every code and every construct: without the related places, which the goldens in
 * test/diagnostics show.
 */

import { describe, expect, test } from 'vitest';
import { compileText, hostOf, TASK } from '../../test/lib/compiler.ts';
import { stripTypes } from '../plugin/strip.ts';
import { compileModule, type Diagnostic, displayName, formatDiagnostic } from './index.ts';

const G = 'function g(n) { while (n-- > 0); return n; }\n';

/** The main part of a diagnostic. */
const main = (found: Diagnostic) => formatDiagnostic({ ...found, related: [] });

/** The diagnostics of a module as text. */
function says(code: string): string {
  return compileText(code).diagnostics.map(main).join('\n\n');
}

/** Of a task with this body; `g` can leave. */
const refusal = (body: string, params = 'n') =>
  says(`${TASK}${G}export default task(function f(${params}) {\n  ${body}\n});`);

/** Only the first line and the line under the code: what and where. */
const brief = (body: string, params = 'n') =>
  refusal(body, params)
    .split('\n')
    .filter((line) => line.startsWith('error') || line.includes('^') || line.includes('>') || line.includes('help'))
    .join('\n');

test('MGR_PARSE', () => {
  expect(says('const a = 1;\nconst b = ;\nconst c = 2;\n')).toMatchInlineSnapshot(`
    "error MGR_PARSE Unexpected token
      at /app.js:2:11
        1 | const a = 1;
      > 2 | const b = ;
          |           ^
        3 | const c = 2;
      help: correct the syntax"
  `);
});

test('MGR_TASK_ARGUMENT', () => {
  expect(
    says(`${TASK}import { f } from './f.js';\nexport const a = task(f);\nexport const b = task();`),
  ).toMatchInlineSnapshot(`
    "error MGR_TASK_ARGUMENT task() takes a function, or the name of one that this module declares
      at /app.js:3:23
        1 | import { task } from 'mgr-scheduler';
        2 | import { f } from './f.js';
      > 3 | export const a = task(f);
          |                       ^
        4 | export const b = task();
      help: write \`export const name = task(function name(...) { ... })\` at the module's top level, with the function in place or declared in the same module

    error MGR_TASK_ARGUMENT task() takes a function, or the name of one that this module declares
      at /app.js:4:18
        2 | import { f } from './f.js';
        3 | export const a = task(f);
      > 4 | export const b = task();
          |                  ^^^^^^
      help: write \`export const name = task(function name(...) { ... })\` at the module's top level, with the function in place or declared in the same module"
  `);
});

test('MGR_TASK_PLACE', () => {
  expect(says(`${TASK}function make() {\n\treturn task(() => 1);\n}`)).toMatchInlineSnapshot(`
    "error MGR_TASK_PLACE task() stands where the compiler cannot give its function a name that all threads know
      at /app.js:3:9
        1 | import { task } from 'mgr-scheduler';
        2 | function make() {
      > 3 |  return task(() => 1);
          |         ^^^^^^^^^^^^^
        4 | }
      help: write \`export const name = task(function name(...) { ... })\` at the module's top level, with the function in place or declared in the same module"
  `);
});

test('MGR_MODULE_STATE', () => {
  const code = `${TASK}let count = 0;\nlet last;\nexport default task(function f(xs) {\n  count++;\n  for (last of xs);\n  [last, xs.count] = xs;\n  xs.map(() => (count += 1));\n});`;
  expect(says(code)).toMatchInlineSnapshot(`
    "error MGR_MODULE_STATE f writes count, a variable of its module, and each thread has its own
      at /app.js:5:3
        3 | let last;
        4 | export default task(function f(xs) {
      > 5 |   count++;
          |   ^^^^^
        6 |   for (last of xs);
      help: pass it as an argument and return it, or keep it in a shared array

    error MGR_MODULE_STATE f writes last, a variable of its module, and each thread has its own
      at /app.js:6:8
        4 | export default task(function f(xs) {
        5 |   count++;
      > 6 |   for (last of xs);
          |        ^^^^
        7 |   [last, xs.count] = xs;
      help: pass it as an argument and return it, or keep it in a shared array

    error MGR_MODULE_STATE f writes last, a variable of its module, and each thread has its own
      at /app.js:7:4
        5 |   count++;
        6 |   for (last of xs);
      > 7 |   [last, xs.count] = xs;
          |    ^^^^
        8 |   xs.map(() => (count += 1));
      help: pass it as an argument and return it, or keep it in a shared array

    error MGR_MODULE_STATE f writes count, a variable of its module, and each thread has its own
      at /app.js:8:17
        6 |   for (last of xs);
        7 |   [last, xs.count] = xs;
      > 8 |   xs.map(() => (count += 1));
          |                 ^^^^^
        9 | });
      help: pass it as an argument and return it, or keep it in a shared array"
  `);
});

test('a name of the compiler’s own', () => {
  expect(says(`${TASK}const $mgr_poll = 1;`)).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED $mgr_poll: names that begin with $mgr_ are the compiler's own
      at /app.js:2:7
        1 | import { task } from 'mgr-scheduler';
      > 2 | const $mgr_poll = 1;
          |       ^^^^^^^^^
      help: give it another name"
  `);
});

describe('MGR_UNSUPPORTED', () => {
  test('this', () =>
    expect(brief('while (n--) this.x = 1;')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED \`this\` in f, which has to be able to leave its thread
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   while (n--) this.x = 1;
          |               ^^^^
      help: pass the object as an argument"
  `));
  test('this in an arrow', () =>
    expect(brief('while (n--); return [n].map(() => this);')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED \`this\` in f, which has to be able to leave its thread
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   while (n--); return [n].map(() => this);
          |                                     ^^^^
      help: pass the object as an argument"
  `));
  test('this in a task without safepoints', () =>
    expect(says(`${TASK}export default task(function f() { return this; });`)).toMatchInlineSnapshot(`
      "error MGR_UNSUPPORTED \`this\` in f, which a task reaches
        at /app.js:2:43
          1 | import { task } from 'mgr-scheduler';
        > 2 | export default task(function f() { return this; });
            |                                           ^^^^
        help: pass the object as an argument"
    `));
  test('new.target', () =>
    expect(brief('while (n--); return new.target;')).toMatchInlineSnapshot(`
      "error MGR_UNSUPPORTED \`new.target\` in f, which has to be able to leave its thread
          2 | function g(n) { while (n-- > 0); return n; }
        > 4 |   while (n--); return new.target;
            |                       ^^^^^^^^^^
        help: a run calls the task without \`new\`: leave it out, or put it in a class or a function that is no task"
    `));
  test('eval', () =>
    expect(brief("while (n--) eval('n');")).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED a direct \`eval\` in f, which has to be able to leave its thread
        2 | function g(n) { while (n-- > 0); return n; }
      > 4 |   while (n--) eval('n');
          |               ^^^^
      help: call a function instead"
  `));
  test('a Math of the module’s own', () =>
    expect(
      says(`${TASK}const Math = { max: () => 'x' };\nexport default task((n) => Math.max(n));`),
    ).toMatchInlineSnapshot(`
      "error MGR_UNSUPPORTED a \`Math\` of the module’s own in default, which a task reaches
        at /app.js:3:28
          1 | import { task } from 'mgr-scheduler';
          2 | const Math = { max: () => 'x' };
        > 3 | export default task((n) => Math.max(n));
            |                            ^^^^
        help: give it another name"
    `));
  test('captured by what is forked, which is made too early', () =>
    expect(
      says(
        `import { parallelFor, task } from 'mgr-scheduler';\nexport default task(function f(a, n) { parallelFor(0, n, (i) => { a[i] = k; }); const k = 2; });`,
      ),
    ).toMatchInlineSnapshot(`
      "error MGR_UNSUPPORTED k, captured by a function that may be called before k has its value, in f, which has to be able to leave its thread
        at /app.js:2:87
          1 | import { parallelFor, task } from 'mgr-scheduler';
        > 2 | export default task(function f(a, n) { parallelFor(0, n, (i) => { a[i] = k; }); const k = 2; });
            |                                                                                       ^
        help: declare k above what uses it"
    `));
  test('async', () =>
    expect(says(`${TASK}export default task(async function f() {});`)).toMatchInlineSnapshot(`
      "error MGR_UNSUPPORTED f is an async function, and a task reaches it
        at /app.js:2:21
          1 | import { task } from 'mgr-scheduler';
        > 2 | export default task(async function f() {});
            |                     ^^^^^^^^^^^^^^^^^^
        help: a task is synchronous: wait with hold(promise), or await before the run and hand the values over as arguments"
    `));
  test('in another module: its own file, place and frame', () => {
    const modules = { 'file:///lib.js': 'export function lib(n) {\n  while (n--);\n  return eval(n);\n}' };
    const code = `${TASK}import { lib } from './lib.js';\nexport default task((n) => lib(n));`;
    const { diagnostics } = compileModule(code, 'file:///app.js', hostOf(modules));
    expect(diagnostics.map(main).join('\n')).toMatchInlineSnapshot(`
      "error MGR_UNSUPPORTED a direct \`eval\` in lib, which has to be able to leave its thread
        at /lib.js:3:10
          1 | export function lib(n) {
          2 |   while (n--);
        > 3 |   return eval(n);
            |          ^^^^
          4 | }
        help: call a function instead"
    `);
  });
});

describe('not refused', () => {
  test.each([
    ['try without safepoints', 'while (n--); try { n = 1; } catch { n = 2; } finally { n++; } return n;'],
    [
      'this and arguments of nested functions',
      'while (n--); return [1].map(function () { return [this, arguments]; });',
    ],
    ['this of a function that is only called', 'function h() { return this; } while (n--) h();'],
    [
      'a hoisted function that is first named after what it captures',
      'while (n--); const k = 1; return [1].map(h); function h() { return k; }',
    ],
    ['a name of two clauses', 'switch (n) { case 0: let x = g(1); case 1: x = 2; }'],
    [
      'a loop’s variable that a nested function changes',
      'for (let i = 0; i < n; i++) { const up = () => { i++; }; up(); }',
    ],
    [
      'captured by a function that is called too early',
      'const r = later(); const k = 2; function later() { return n > 9 ? k : 0; } while (n--); return r;',
    ],
    [
      'captured by a function that is made too early',
      'const get = () => k; while (n--); const k = 2; return [1].map(get);',
    ],
    ['a recursive closure', 'const h = (x) => (x > 0 ? h(x - 1) : 0); while (n--); return [1].map(h);'],
    ['a call after what it captures', 'const k = 1; function h() { return k; } while (n--) h();'],
    [
      'mutual recursion with locals of the same name',
      'function a(x) { const v = b(x - 1); return v; } function b(x) { const v = x > 0 ? a(x) : 0; return v; } return a(n);',
    ],
  ])('%s', (_name, body) => {
    expect(refusal(body)).toBe('');
  });

  test('a function that no task reaches may hold anything', () => {
    const { diagnostics, changed } = compileText('export function f(n) { while (n--) n += eval("n"); }');
    expect([diagnostics, changed]).toEqual([[], false]);
  });
});

test('places are in the source that the user wrote', () => {
  const source = `import { task } from 'mgr-scheduler';\ninterface A {\n  a: number;\n}\nexport default task(function f(n: number, a: A): number {\n  while (n-- > 0) (this as any).a = a;\n  return n;\n});\n`;
  const { code, map } = stripTypes(source, 'file:///app.ts');
  const { diagnostics } = compileModule(code, 'file:///app.ts', hostOf({}), { inputMap: map, originalSource: source });
  expect(diagnostics.map(main).join('\n')).toMatchInlineSnapshot(`
    "error MGR_UNSUPPORTED \`this\` in f, which has to be able to leave its thread
      at /app.ts:6:20
        4 | }
        5 | export default task(function f(n: number, a: A): number {
      > 6 |   while (n-- > 0) (this as any).a = a;
          |                    ^^^^
        7 |   return n;
      help: pass the object as an argument"
  `);
});

describe('the text', () => {
  test('colours only when asked for', () => {
    const [found] = compileText('const b = ;').diagnostics;
    if (!found) throw new Error('no diagnostic');
    expect(formatDiagnostic(found)).not.toContain('\u001b');
    expect(formatDiagnostic(found, { color: true })).toContain('\u001b[31merror MGR_PARSE\u001b[0m');
  });

  test('file URLs as paths', () => {
    expect(displayName('file:///a%20b/c.ts')).toBe('/a b/c.ts');
    expect(displayName('virtual:x')).toBe('virtual:x');
  });
});
