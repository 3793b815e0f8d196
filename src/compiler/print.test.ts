/** What the compiler has not changed stands in its output as it was written; what it has made is there once. */

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../test/lib/compiler.ts';
import type { Node } from './ast.ts';
import { printMade, printNode } from './print-node.ts';

const LOOP = 'let s = 0; for (let i = 0; i < n; i++) s += i; return s;';

function placeOf(text: string, code: string): { line: number; column: number } {
  const before = code.slice(0, code.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length };
}

describe('code without tasks in it', () => {
  const before = `#!/usr/bin/env node
'use strict';
import { task } from 'mgr-scheduler' // no semicolon
/** Kept, with its   spaces. */
const table   =  [ 1,2,   3 ]
export default task(function f(n) { ${LOOP} });

class Other { #x = table[0]; get x() { /* here too */ return this.#x } }
export { Other as default2 } // the end`;
  const { code, map } = compileText(before);

  test('is copied, comments included', () => {
    expect(code.startsWith('#!/usr/bin/env node\n')).toBe(true);
    for (const line of before.split('\n').filter((text) => !text.includes('task('))) expect(code).toContain(line);
    expect(() => parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true })).not.toThrow();
  });

  test('keeps its places, word by word', () => {
    const trace = new TraceMap(map as ConstructorParameters<typeof TraceMap>[0]);
    for (const text of ['table   =', '3 ]', 'get x', 'return this', 'default2']) {
      const { line, column } = originalPositionFor(trace, placeOf(text, code));
      expect({ line, column }).toEqual(placeOf(text, before));
    }
  });
});

describe('the plain form of a function', () => {
  const helper = (name: string) => `function ${name}(n) { ${LOOP} }`;
  const compiled = (code: string) =>
    compileText(
      `import { task } from 'mgr-scheduler';\nexport default task(function f(n) { return g(n) + 1; });\n${code}`,
    ).code;

  test('is left out where only compiled code called it', () => {
    expect(compiled(helper('g'))).not.toContain('function g(');
    expect(compiled(`const g = (n) => { ${LOOP} };`)).not.toContain('const g');
  });

  test.each([
    ['exported', `export ${helper('g')}`],
    ['exported later', `${helper('g')}\nexport { g };`],
    ['called at the top', `${helper('g')}\ng(1);`],
    ['called by what is not compiled', `${helper('g')}\nclass C { m() { return g(1); } }`],
    ['a value', `${helper('g')}\nconst fs = [g];`],
    ['within reach of eval', `${helper('g')}\neval("g(1)");`],
  ])('stays where it is %s', (_, code) => {
    expect(compiled(code)).toContain('function g(');
  });
});

test('of the ABI, what is used is imported', () => {
  const { code } = compileText(`import { task } from 'mgr-scheduler'; export default task(function f(n) { ${LOOP} });`);
  const [, names] = /import\{(.*)\}from"mgr-scheduler\/abi"/.exec(code) as RegExpExecArray;
  expect((names as string).split(',').map((name) => name.split(' ')[0])).toEqual([
    'budget',
    'plain',
    'poll',
    'register',
    'spill',
  ]);
});

test.each([
  '(a?.b).c',
  '(a?.b)()',
  '(a?.b).c?.d',
  'new (a?.b)()',
  '(a?.b)`x`',
  'delete (a?.b).c',
  'a?.b.c(d)?.[e]',
  'import("a", { with: { type: "json" } })',
  'new (import("a"))()',
  '(x => x)(1)',
  '() => ({ a } = b)',
  '() => ({}).a',
  '({ a } = b).c',
  '(function () {})()',
  '({}).a',
  '(-1) ** 2',
  '- -a - --b',
  'a - (b - c)',
  '(a ?? b) || c',
  'a && (b ?? c)',
  '(a ? b : c) ? d : (e, f)',
  'a + +b - +c + ++d - --e - -f + a++ + b-- - c',
  'a-- > b && a < !--b && a > !b',
  'a / /b/g.c / d',
  '/b/ in c || /b/g instanceof c || `b` in c || "b" in c',
  'typeof a + void 0 + typeof [] + typeof (b, c)',
  `\`a , \${b + 1} = ( \${ \`  \` } )\``,
  'async (a) => { for await (const b of c) { await b; } do a(); while (a) if (b) c(); else d(); }',
  '() => { try { throw a } catch { return /b/ } finally { switch (a) { case "b": break; case -1: default: } } }',
  '({ a, get b() { return 1; }, async *[c]() { yield* d; yield; yield a }, "e f": .5, ...g })',
  'a ? .5 : 1..toString()',
  'class extends (a, b) { static { a(); } #x = 1; get [y]() { return #x in this; } static async *z() {} }',
])('%s is printed as the tree says', (expression) => {
  const parsed = (code: string) => parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  const bare = (node: unknown) =>
    JSON.parse(JSON.stringify(node, (key, value) => (['start', 'end', 'raw'].includes(key) ? undefined : value)));
  for (const statement of [`x = ${expression};`, `(${expression});`, `export default (${expression});`]) {
    const tree = parsed(statement);
    for (const print of [printNode, printMade]) {
      const { code } = print(tree as unknown as Node, new Map());
      expect(bare(parsed(code))).toEqual(bare(tree));
    }
  }
});
