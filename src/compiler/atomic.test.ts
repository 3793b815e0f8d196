/** What `mgr check` says about functions that stay values, and about locals that keep a task on its thread. */

import { expect, test } from 'vitest';
import { hostOf, TASK } from '../../test/lib/compiler.ts';
import { compileModule } from './index.ts';

const G = 'function g(n) { while (n-- > 0); return n; }\n';
const LIB = 'export function lib(n) { while (n-- > 0); return n; }\nexport const small = (n) => n + 1;\n';

function reports(code: string) {
  const host = hostOf({ 'file:///lib.js': LIB });
  const result = compileModule(`${TASK}import { lib, small } from './lib.js';\n${G}${code}`, 'file:///app.js', host);
  expect(result.diagnostics).toEqual([]);
  return result.functions;
}

/** Of a task with this body, on line 5. */
function taskOf(body: string, params = 'n') {
  const task = reports(`export default task(function f(${params}) {\n${body}\n});`).find(({ isTask }) => isTask);
  if (!task) throw new Error('no task');
  return task;
}

const atomic = (body: string, params?: string) =>
  taskOf(body, params).atomic.map(({ what, line, column, reason }) => `${line}:${column} ${what}: ${reason}`);

const staying = (body: string, params?: string) =>
  taskOf(`${body} while (n--); use(a);`, params).staying.map(
    ({ path, what, line, column }) => `${line}:${column} ${path} is ${what}`,
  );

test('callbacks: of built-ins, methods, functions and constructors', () => {
  const body = [
    'n.sort((a, b) => a - b);',
    'n.items.forEach(function each(x) { for (const y of x) y(); });',
    "'a'.replace(/a/, () => g(1));",
    'setTimeout(() => { n.map(() => lib(2)); }, 1);',
    'new Foo((x) => { while (x); });',
    'n.map((x) => x, g(1));',
    'g((x) => x);',
  ];
  expect(atomic(body.join('\n'))).toMatchInlineSnapshot(`
    [
      "5:8 callback of sort: null",
      "7:18 callback of replace: it calls g, which can leave",
      "8:12 callback of setTimeout: it has a loop",
      "9:9 callback of Foo: it has a loop",
      "10:7 callback of map: null",
      "11:3 callback of g: null",
    ]
  `);
});

test('functions that are kept, returned, or handed over under their name', () => {
  const body = [
    'const kept = () => { for (const x of n) kept(x); };',
    'const o = { kept, get a() { return g(1); }, set a(v) {}, m() { while (1); }, f: () => 1, [n]: function* () {} };',
    'function named() { return lib(1); }',
    'n.map(lib); n.map(g); n.map(small); n.then(o, named);',
    'return () => small(n);',
  ];
  expect(atomic(body.join('\n'))).toMatchInlineSnapshot(`
    [
      "5:14 function kept, a value: it has a loop",
      "6:24 getter a: it calls g, which can leave",
      "6:50 setter a: null",
      "6:59 method m: it has a loop",
      "6:81 function f: null",
      "6:95 generator [n]: null",
      "7:1 function named, a value: it calls lib, which can leave",
      "9:8 function that is returned: null",
    ]
  `);
});

test('what is only called is no value', () => {
  expect(atomic('const up = () => { while (n--); }; up(); function down() { g(n); } down(); g(n);')).toEqual([]);
  expect(atomic('while (n--);')).toEqual([]);
});

test('in defaults of parameters', () => {
  expect(atomic('while (n--); return h;', 'n, h = () => lib(n)')).toEqual([
    '4:39 function that is a value: it calls lib, which can leave',
  ]);
});

test('a class inside a function', () => {
  expect(atomic('class Inner { run() { while (1); } get a() { return 1; } }\nreturn [new Inner(), class {}];')).toEqual(
    ['5:1 class Inner, its constructor and methods: it has a loop', '6:22 class, its constructor and methods: null'],
  );
});

test('at the top of the module: members of classes and objects, generators; not what is short, and not what no task could call', () => {
  const code = [
    'class A { #p = 1; get size() { while (1); } constructor() { for (const x of y); } static s() { return g(1); }',
    '  short() { return 1; } f = () => { while (1); }; #own() { while (1); } static { while (this.x); } }',
    'const o = { m() { while (1); }, short() {}, get ["a"]() { return g(2); }, f: () => { while (1); } };',
    'function* gen() { while (1) yield 1; }',
    'async function later() { while (1); }',
    'function idle() { while (1); }',
    'export default task(function f(n) { while (n--); return new A(o, gen()); });',
  ];
  const found = reports(code.join('\n')).filter(({ name }) => name !== 'f' && name !== 'g');
  expect(
    found.map(({ name, line, column, tier, reason }) => `${line}:${column} ${name} ${tier} (${reason})`),
  ).toMatchInlineSnapshot(`
    [
      "4:19 A.size atomic (getter size: runs to its end without safepoints; it has a loop)",
      "4:45 A.constructor atomic (constructor: runs to its end without safepoints; it has a loop)",
      "4:83 A.s atomic (method s: runs to its end without safepoints; it calls g, which can leave)",
      "5:25 A.f atomic (field f: runs to its end without safepoints; it has a loop)",
      "5:51 A.#own atomic (method #own: runs to its end without safepoints; it has a loop)",
      "6:14 o.m atomic (method m: runs to its end without safepoints; it has a loop)",
      "6:54 o[...] atomic (getter [...]: runs to its end without safepoints; it calls g, which can leave)",
      "6:78 o.f atomic (function f: runs to its end without safepoints; it has a loop)",
      "7:1 gen atomic (generator: runs to its next yield without safepoints; it has a loop)",
    ]
  `);
});

test('locals that stay: functions, classes’ instances, symbols, iterators, and what holds one', () => {
  const of = (value: string) => staying(`const a = ${value};`).map((text) => text.replace(/^5:11 /, ''));
  const made = [
    '() => 1',
    'new Cache()',
    'new Intl.NumberFormat()',
    'new WeakMap()',
    'new Proxy(n, {})',
    'new SharedArrayBuffer(8)',
    "Symbol('a')",
    '[1, [() => 1]]',
    '{ b: { c: new WeakSet() } }',
    '{ get b() { return 1; } }',
    'n ? null : new Cache()',
    'n ?? Symbol()',
    'n.entries()',
    'Object.seal(n)',
    'Promise.resolve(1)',
    'g.bind(null)',
  ];
  expect(made.map((value) => `${value}: ${of(value)}`)).toMatchInlineSnapshot(`
    [
      "() => 1: a is a function",
      "new Cache(): a is an instance of Cache",
      "new Intl.NumberFormat(): a is an instance of Intl.NumberFormat",
      "new WeakMap(): a is an instance of WeakMap",
      "new Proxy(n, {}): a is a Proxy",
      "new SharedArrayBuffer(8): a is a SharedArrayBuffer made in a task",
      "Symbol('a'): a is a symbol",
      "[1, [() => 1]]: 5:16 a[1][0] is a function",
      "{ b: { c: new WeakSet() } }: 5:21 a.b.c is an instance of WeakSet",
      "{ get b() { return 1; } }: a is an object with an accessor",
      "n ? null : new Cache(): 5:22 a is an instance of Cache",
      "n ?? Symbol(): 5:16 a is a symbol",
      "n.entries(): a is an iterator",
      "Object.seal(n): a is a sealed object",
      "Promise.resolve(1): a is a promise",
      "g.bind(null): a is a function",
    ]
  `);
  const carried = [
    'new Map()',
    'new Date()',
    '[1]',
    '{ b: [n] }',
    'Object.keys(n)',
    'new Float64Array(3)',
    "Symbol.for('a')",
    'n.f()',
  ];
  expect(carried.flatMap(of)).toEqual([]);
});

test('functions and classes of modules go by their names, if they keep nothing to themselves', () => {
  const holds = (code: string, value: string) =>
    reports(`${code}\nexport default task(function f(n) { const a = ${value}; while (n--); use(a); });`)
      .find(({ isTask }) => isTask)
      ?.staying.map(({ path, what }) => `${path} is ${what}`);
  expect(holds('const h = () => 1; class A {}', 'n ? g : [small, lib, h, A]')).toEqual([]);
  expect(holds('class A { #x = 1; }', 'A')).toEqual(['a is a class']);
  expect(holds('class A { #x = 1; }\nclass B extends A {}', '{ b: B }')).toEqual(['a.b is a class']);
  expect(holds('class A { static f = make(); }', 'A')).toEqual(['a is a class']);
  expect(holds('class A {}', 'new A()')).toEqual(['a is an instance of A']);
  expect(holds('let h = () => 1; h = null;', 'h')).toEqual(['a is a function']);
});

test('locals in boxes, of functions around, and assigned later', () => {
  expect(staying('let a = 1; const up = () => { a = () => 1; }; n.map(up);')).toEqual(['5:35 a is a function']);
  expect(staying('let a = () => 1; const up = () => { a = 2; }; n.map(up);')).toEqual(['5:9 a is a function']);
  expect(staying('let a; if (n) a = new Cache();')).toEqual(['5:19 a is an instance of Cache']);
  const [outer, inner] = reports(
    'export default task(function f(n) { const a = new Cache(); function up() { while (n.b--) a.use(); } up(); return a; });',
  ).filter(({ name }) => name !== 'g');
  expect(outer?.safepoints).toMatchObject([{ tier: 'affine', reason: 'a is an instance of Cache' }]);
  expect(inner?.staying).toEqual([{ name: 'a', path: 'a', what: 'an instance of Cache', line: 4, column: 47 }]);
});

test('an iterator keeps the task while its loop runs', () => {
  const of = (head: string) =>
    taskOf(`const m = new Map(); for (const x of ${head}) { while (x.n--); }`).safepoints.map(({ tier, reason }) => [
      tier,
      reason,
    ]);
  expect(of('m')[0]).toEqual(['affine', '<items> is an iterator over a Map']);
  expect(of('new Set(n)')[0]).toEqual(['affine', '<items> is an iterator over a Set']);
  expect(of('n.entries()')[0]).toEqual(['affine', '<items> is an iterator']);
  expect(of('n')[0]).toEqual(['migratable', undefined]);
});

test('the object of a method, and `arguments`', () => {
  const code = [
    'class A { run(n) { while (n--) this.x = n; return n; } static all(n) { while (n--); return this; } }',
    'class B { static #x = 1; static all(n) { while (n--); return this.#x; } }',
    'export default task(function f(n) { const a = new A(); return [a.run(n), A.all(n), B.all(n), a]; });',
    'export const t = task(function t() { let s = 0; for (const x of arguments) s += x; return s + arguments.length; });',
  ];
  const staying = reports(code.join('\n')).flatMap((one) =>
    one.staying.map(({ path, what }) => [one.name, path, what]),
  );
  expect(staying).toEqual([
    ['A.run', 'this', 'an instance of A'],
    ['B.all', 'this', 'a class'],
    ['f', 'a', 'an instance of A'],
    ['t', 'arguments', 'an arguments object'],
  ]);
});

test('an array method that has become a loop calls its callback where it can leave', () => {
  const of = (code: string) => reports(code).flatMap((one) => one.atomic.map(({ what }) => what));
  expect(of('export default task(function f(n) { return n.map(lib); });')).toEqual([]);
  expect(of('export default task(function f(n) { return n.map((x) => lib(x)); });')).toEqual([]);
});
