import { describe, expect, test } from 'vitest';
import { functionNamed, projectOf } from '../../test/lib/compiler.ts';

const LOOP = 'for (let i = 0; i < n; i++);';

/** The names of a module's functions that can leave, `*` behind those that are recursive. */
function leaving(modules: Record<string, string>, name = 'main.js'): string[] {
  const { project, module } = projectOf(modules);
  return module(name)
    .functions.filter((fn) => project.canLeave(fn))
    .map((fn) => `${fn.name}${project.isRecursive(fn) ? '*' : ''}`);
}

const one = (code: string) => leaving({ 'main.js': code });

describe('in one module', () => {
  test('an open loop, and who calls it', () => {
    const code = `function loop(n) { ${LOOP} }\nfunction caller(n) { loop(n); }\nfunction top(n) { caller(n); }\nfunction other() { return 1; }`;
    expect(one(code)).toEqual(['loop', 'caller', 'top']);
  });

  test('recursion, alone and in a ring; who only calls it is not recursive', () => {
    const code = `function fact(n) { return n < 2 ? 1 : n * fact(n - 1); }
      function even(n) { return n === 0 || odd(n - 1); }
      function odd(n) { return n !== 0 && even(n - 1); }
      function top() { return even(3); }`;
    expect(one(code)).toEqual(['fact*', 'even*', 'odd*', 'top']);
  });

  test('a short loop of known length is none', () => {
    expect(
      one('function f() { for (let i = 0; i < 8; i++); }\nfunction g() { for (let i = 0; i < 800000; i++); }'),
    ).toEqual(['g']);
  });

  test('a loop in a closure or in a package is not the function’s own', () => {
    expect(one(`import { each } from 'package';\nfunction f(xs, n) { xs.own(() => { ${LOOP} }); each(xs); }`)).toEqual(
      [],
    );
  });

  test('neither async functions nor generators can leave, nor who calls them for that', () => {
    expect(one(`async function a(n) { ${LOOP} }\nfunction* g(n) { ${LOOP} }\nfunction f(n) { a(n); g(n); }`)).toEqual(
      [],
    );
  });

  test('asked in any order, the answer is the same', () => {
    const code = `function a(n) { b(n); }\nfunction b(n) { c(n); a(n); }\nfunction c(n) { d(n); }\nfunction d(n) { ${LOOP} }\nfunction e() { c(1); }`;
    for (const first of ['a', 'b', 'c', 'd', 'e']) {
      const { project, module } = projectOf({ 'main.js': code });
      project.canLeave(functionNamed(module('main.js'), first));
      const found = module('main.js').functions.map((fn) => [fn.name, project.canLeave(fn), project.isRecursive(fn)]);
      expect(found).toEqual([
        ['a', true, true],
        ['b', true, true],
        ['c', true, false],
        ['d', true, false],
        ['e', true, false],
      ]);
    }
  });
});

describe('across modules', () => {
  test('a loop two modules away', () => {
    const modules = {
      'main.js': "import { mid } from './mid.js';\nexport function f(n) { mid(n); }\nexport function g() {}",
      'mid.js': "import * as low from './low.js';\nexport const mid = (n) => low.loop(n);",
      'low.js': `export function loop(n) { ${LOOP} }`,
    };
    expect(leaving(modules)).toEqual(['f']);
  });

  test('a recursion through two modules that import each other', () => {
    const modules = {
      'main.js': "import { pong } from './pong.js';\nexport function ping(n) { return n > 0 ? pong(n - 1) : 0; }",
      'pong.js': "import { ping } from './main.js';\nexport function pong(n) { return ping(n); }",
    };
    expect(leaving(modules)).toEqual(['ping*']);
    expect(leaving(modules, 'pong.js')).toEqual(['pong*']);
  });

  test('a default export, and one that is given another value', () => {
    const modules = {
      'main.js': "import loop, { changed } from './x.js';\nfunction f(n) { loop(n); }\nfunction g(n) { changed(n); }",
      'x.js': `export default function (n) { ${LOOP} }\nexport let changed = (n) => { ${LOOP} };\nchanged = null;`,
    };
    expect(leaving(modules)).toEqual(['f']);
  });

  test('a module that is not there', () => {
    expect(leaving({ 'main.js': "import { f } from './gone.js';\nfunction g(n) { f(n); }" })).toEqual([]);
  });
});
