import { describe, expect, test } from 'vitest';
import { functionNamed, projectOf, TASK } from '../../test/lib/compiler.ts';
import { allFunctions, analyzeModule } from './module.ts';

const analyze = (code: string) => analyzeModule('file:///app.js', code, null, code);
const names = (code: string) =>
  allFunctions(analyze(code)).map((fn) => (fn.parent ? `${fn.parent.name}/${fn.name}` : fn.name));

describe('functions', () => {
  test('declarations, function values and exports at the top of the module', () => {
    const code = 'function a() {}\nconst b = () => 1;\nexport let c = function () {};\nexport default function d() {}';
    expect(names(code)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('a nested function is direct when every use of its name is a call', () => {
    const code = `function f(xs) {
      function called() { return 1; }
      function passed() { return 2; }
      const arrow = () => called();
      return called() + arrow() + xs.map(passed).length;
    }`;
    expect(names(code)).toEqual(['f', 'f/called', 'f/arrow']);
  });

  test.each([
    ['reassigned', 'function f() { let g = () => 1; g = () => 2; return g(); }'],
    ['made with new', 'function f() { function G() {} return new G(); }'],
    ['async', 'function f() { async function g() {} g(); }'],
    ['a generator', 'function f() { function* g() {} g(); }'],
    ['uses arguments', 'function f() { function g() { return arguments.length; } return g(1); }'],
  ])('a nested function stays a value: %s', (_name, code) => {
    expect(names(code)).toEqual(['f']);
  });

  test('nested functions of nested functions, recursion among them', () => {
    const code = 'function f(n) { function g(k) { function h() { return g(k - 1); } return h(); } return g(n); }';
    expect(names(code)).toEqual(['f', 'f/g', 'g/h']);
  });

  test('a function that is given another value is known by no name', () => {
    const module = analyze('let f = function () {};\nf = null;\nfunction g() { return f(); }');
    expect(functionNamed(module, 'g').calls).toEqual([]);
  });
});

describe('calls', () => {
  test('only direct calls of its own body count', () => {
    const module = analyze('function a() {}\nfunction f(xs) { a(); xs.map(() => a()); new a(); a?.(); }');
    expect(functionNamed(module, 'f').calls.flatMap((site) => site.target?.name ?? [])).toEqual(['a', 'a']);
    expect(functionNamed(module, 'a').usedAsValue).toBe(true);
  });

  test('imported names and namespaces', () => {
    const module = analyze(
      "import { a as b } from './x.js';\nimport * as ns from './y.js';\nfunction f() { b(); ns.c(); ns['d'](); }",
    );
    expect(functionNamed(module, 'f').calls.map((site) => site.imported)).toEqual([
      { specifier: './x.js', name: 'a' },
      { specifier: './y.js', name: 'c' },
    ]);
  });

  test('a local of the same name is another one', () => {
    const module = analyze('function a() {}\nfunction f(a) { return a(); }');
    expect(functionNamed(module, 'f').calls).toEqual([]);
  });
});

describe('tasks', () => {
  const tasks = (code: string) =>
    analyze(TASK + code)
      .functions.filter((fn) => fn.taskCall)
      .map((fn) => fn.name);

  test.each([
    ['in place', 'export const work = task(function inner() {});', ['inner']],
    ['an arrow', 'export const work = task(() => 1);', ['work']],
    ['by name', 'function work() {}\nexport default task(work);', ['work']],
    ['by name, before it', 'export default task(work);\nfunction work() {}', ['work']],
    ['a default export', 'export default task(() => 1);', ['default']],
    ['a statement', 'task(function f() {});', ['f']],
  ])('%s', (_name, code, expected) => {
    expect(tasks(code)).toEqual(expected);
  });

  test('the name that task() is imported by does not matter', () => {
    const code = "import { task as t } from 'mgr-scheduler';\nimport * as mgr from 'mgr-scheduler';\n";
    const module = analyze(`${code}export const a = t(() => 1);\nexport const b = mgr.task(() => 2);`);
    expect(module.functions.map((fn) => [fn.name, fn.taskCall !== null])).toEqual([
      ['a', true],
      ['b', true],
    ]);
  });

  test('a function called task of another module is none', () => {
    expect(analyze("import { task } from './x.js';\nexport const a = task(() => 1);").functions).toEqual([]);
  });

  test('a function that is given another value is no task', () => {
    const { diagnostics } = analyze(`${TASK}let f = () => 1;\nf = () => 2;\nexport default task(f);`);
    expect(diagnostics.map(({ code, line }) => [code, line])).toEqual([['MGR_TASK_ARGUMENT', 4]]);
  });
});

describe('exports', () => {
  const kinds = (code: string) => [...analyze(code).exports].map(([name, { kind }]) => `${name}: ${kind}`);

  test('functions, forwards and others', () => {
    const code = `import { q } from './q.js';
      import * as ns from './ns.js';
      export function a() {}
      const b = () => 1;
      export { b as c, b as 'd e', q, ns };
      export { r as s } from './r.js';
      export const n = 1;
      export default b;`;
    expect(kinds(code).sort()).toEqual(
      [
        'a: function',
        'c: function',
        'd e: function',
        'default: function',
        'n: other',
        'ns: other',
        'q: forward',
        's: forward',
      ].sort(),
    );
    expect(functionNamed(analyze(code), 'b').exportedAs.sort()).toEqual(['c', 'd e', 'default']);
  });

  test('classes, where they are declared and by name', () => {
    const code = `export class A { m() {} }
      class B { m() {} }
      export default class C { m() {} }
      export { B as D };
      export class E { m() {} }
      E = null;`;
    expect(kinds(code).sort()).toEqual(['A: class', 'D: class', 'E: other', 'default: class']);
  });

  test('export * goes on in the other module', () => {
    expect(analyze("export * from './x.js';\nexport * as y from './y.js';").starExports).toEqual(['./x.js']);
  });

  test('through re-exports, stars, renames and circles', () => {
    const { project, module } = projectOf({
      'main.js': "import { f, g, h, lost } from './index.js';\nexport function t() { f(); g(); h(); lost(); }",
      'index.js':
        "export { deep as f } from './a.js';\nexport * from './a.js';\nexport * from './index.js';\nexport { lost } from './b.js';",
      'a.js': "export function deep() {}\nexport const g = () => 1;\nexport { h } from './b.js';",
      'b.js': "export { h } from './c.js';\nexport { lost } from './index.js';",
      'c.js': 'function inner() {}\nexport { inner as h };',
    });
    const { calls } = functionNamed(module('main.js'), 't');
    const targets = calls.map((site) => project.target(module('main.js'), site));
    expect(targets.map((fn) => fn && `${fn.module.id.slice(8)} ${fn.name}`)).toEqual([
      'a.js deep',
      'a.js g',
      'c.js inner',
      null,
    ]);
  });
});
