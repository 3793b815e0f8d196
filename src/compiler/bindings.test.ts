import { describe, expect, test } from 'vitest';
import { compileText, hostOf, TASK } from '../../test/lib/compiler.ts';
import { compileModule } from './index.ts';

const LOOP = 'export const spin = task(function spin(n) { while (n--) use(); });\n';

/** The list that a compiled module with this text gives to `register`, `*` behind those whose functions are the module's own. */
function listed(code: string, modules: Record<string, string> = {}): string {
  const made = compileModule(TASK + LOOP + code, 'file:///app.js', hostOf(modules)).code;
  const entries = made.matchAll(/\["(\w+)",\(\)=>([\w$]+)(,1)?\]/g);
  return [...entries]
    .map(([, name, local, closed]) => `${name === local ? name : local}${closed ? '*' : ''}`)
    .join(' ');
}

describe('what a module tells of', () => {
  test('what may be held: objects, symbols, functions that are values, classes', () => {
    expect(listed('const NIL = {}, KEY = Symbol(); function use() { return [NIL, KEY]; }')).toBe('NIL* KEY*');
    expect(listed('function use() { return used; } function used() {} function called() {} called();')).toBe('used*');
    expect(listed('class A {} function use() { return new A(); }')).toBe('A*');
    expect(listed('let a = {}; a = []; var b = make(); function use() { a; b; }')).toBe('a b');
    expect(listed('const { a, b: [c] } = make(); function use() { return a + c; }')).toBe('a c');
  });

  test('not what holds no object, nor what nobody can get at', () => {
    expect(listed('const n = 1, text = `a`, no = !n; function use() { return [n, text, no]; }')).toBe('');
    expect(listed('const config = {}; function use() {}')).toBe('');
  });

  test('what is exported, whoever uses it', () => {
    expect(listed('export const NIL = {}; export function use() {} export class A {}')).toBe('NIL* use* A*');
    expect(listed('const NIL = {}; export { NIL }; function use() {}')).toBe('NIL*');
    expect(listed('const NIL = {}; export default NIL; function use() {}')).toBe('NIL*');
  });

  test('a default export without a name, by an import of the module itself', () => {
    expect(listed('export default { a: 1 }; function use() {}')).toBe('$mgr_default*');
    const { code } = compileText(`${TASK}${LOOP}function use() {}\nexport default [];`);
    expect(code).toContain('import{default as $mgr_default}from"file:///app.js";');
    expect(listed('export default task(function main(n) { use(); }); function use() {}')).toBe('');
    expect(listed('export default 5; function use() {}')).toBe('');
  });

  test('imports from packages and namespaces; modules of the project tell of their own', () => {
    const imports = "import data from 'package';\nimport { NIL } from './nil.js';\nimport * as all from './nil.js';\n";
    const modules = { 'file:///nil.js': 'export const NIL = {}; export const isNil = (x) => x === NIL;' };
    expect(listed(`${imports}function use() { return [data, NIL, all]; }`, modules)).toBe('data all');
    // What holds nothing but code doesn't.
    expect(listed("import { isNil } from './nil.js';\nfunction use() { return isNil; }", modules)).toBe('isNil*');
    expect(listed("import { f } from 'package';\nfunction use() { f(); }")).toBe('');
  });
});

describe('functions that have no variables of their own', () => {
  test.each([
    ['const a = (b) => b', 'a*'],
    ['const a = { f() {}, get g() { return 1; }, [`h`]: [() => 1] }', 'a*'],
    ['const a = Object.freeze(new Map([[1, () => 1]]))', 'a*'],
    ['const o = { f() {} }, a = { ...o, g: o.f, h: Math.max }', 'a*'],
    ['const a = counter()', 'a'],
    ['const a = { f: counter() }', 'a'],
    ['const a = (() => { let n = 0; return () => n++; })()', 'a'],
    ["import o from 'package';\nconst a = { f: o.f }", 'a'],
    ["import o from 'package';\nconst a = { ...o }", 'a'],
    ['const o = counter(), a = [o.f]', 'a'],
    ['const a = [1].map(counter)', 'a'],
    ['const a = new Counter()', 'a'],
    ['const a = class { f() {} static g = () => 1 }', 'a*'],
    ['const a = class { static f = counter() }', 'a'],
    ['const a = class { static { counter(); } }', 'a'],
    ['const a = class extends counter() {}', 'a'],
    ['const kept = new WeakMap(), a = class { get n() { return kept.get(this); } }', 'a'],
  ])('%s', (code, expected) => {
    const found = listed(`${code};\nfunction use() { return a; }`).split(' ');
    expect(found).toContain(expected);
  });
});

test('a module that is not compiled tells of what it holds behind its code, which stays as it is', () => {
  const code = 'const NIL = {};\nexport const isNil = (x) => x === NIL;\nexport default [NIL];\n';
  const made = compileText(code);
  expect(made.changed).toBe(true);
  expect(made.code.startsWith(code)).toBe(true);
  expect(made.code.slice(code.length)).toMatchInlineSnapshot(`
    "
    ;import { register as $mgr_register } from "mgr-scheduler/abi";
    import $mgr_default from "file:///app.js";
    $mgr_register("file:///app.js", -457760286, [], [["NIL", () => NIL, 1], ["isNil", () => isNil, 1], ["default", () => $mgr_default, 1]]);
    "
  `);
  expect(compileText('export const add = (a, b) => a + b;\nexport class A { f() {} }\n').changed).toBe(false);
});
