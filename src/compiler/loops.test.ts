import { type Program, parse } from 'acorn';
import { describe, expect, test } from 'vitest';
import { block, type Node } from './ast.ts';
import { assigns, boundedTrips, countedLoop, leavesByBreak, numericLocals } from './loops.ts';

const program = (code: string) => parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as Program;
const statements = (code: string) => program(code).body as unknown as Node[];
const first = (code: string) => statements(code)[0] as Node;

describe('boundedTrips', () => {
  test.each([
    ['for (let i = 0; i < 8; i++) f(i);', true],
    ['for (let i = 8; i >= 0; i -= 2) f(i);', true],
    ['for (let i = 0; i <= 1; i += 0.5) f(i);', true],
    ['for (let i = 5; i < 3; i++) f(i);', true],
    ['for (let i = 0; i < 4; i++) for (let j = 0; j < 4; j++) f(i, j);', true],
    ['for (let i = 0; i < 40; i++) for (let j = 0; j < 40; j++) f(i, j);', false],
    ['for (let i = 0; i < 1e6; i++) f(i);', false],
    ['for (let i = 0; i < n; i++) f(i);', false],
    ['for (let i = 0; i < 8; i--) f(i);', false],
    ['for (let i = 0; i < 8; i += k) f(i);', false],
    ['for (let i = 0; i < 8; i++) { f(i); i = 0; }', false],
    ['for (let i = 0; i < 8; i++) [i] = [0];', false],
    ['for (let i = 0; i < 8; i++) fs.push(() => i--);', false],
    ['for (let i = 0; i < 8; i++) while (f());', false],
    ['for (let i = 0; 8 > i; i++) f(i);', false],
    ['for (;;) f();', false],
    ['while (f());', false],
  ])('%s %s', (code, expected) => {
    expect(boundedTrips(first(code))).toBe(expected);
  });
});

describe('countedLoop', () => {
  const counted = (code: string, numeric = ['i', 'n']) => {
    const loop = first(code);
    const found = countedLoop(loop.test, loop.update, loop.body, new Set(numeric));
    return found && [found.name, found.operator, found.bound.name ?? found.bound.value];
  };

  test.each([
    ['for (let i = 0; i < n; i++) f(i);', ['i', '<', 'n']],
    ['for (let i = 0; i <= 1000; i += 2) f(i);', ['i', '<=', 1000]],
    ['for (let i = 0; i < n; i++) { for (const x of xs) { if (x) break; } }', ['i', '<', 'n']],
  ])('%s', (code, expected) => {
    expect(counted(code)).toEqual(expected);
  });

  test.each([
    ['for (let i = 0; i < n; i++) { if (i > 2) break; }'],
    ['for (let i = 0; i < n; i--) f(i);'],
    ['for (let i = 0; i < n; i++) n--;'],
    ['for (let i = 0; i < n; i++) { if (f()) i++; }'],
    ['for (let i = 0; i !== n; i++) f(i);'],
    ['for (let i = 0; i < f(); i++) f(i);'],
    ['for (let i = 0; i < (0, n); i++) f(i);'],
  ])('not %s', (code) => {
    expect(counted(code)).toBeNull();
  });

  test('the counter must be a number for sure', () => {
    expect(counted('for (; i < n; i++) f(i);', ['n'])).toBeNull();
  });
});

describe('numericLocals', () => {
  const numeric = (code: string, params: string[] = []) => [...numericLocals(block(statements(code)), params)].sort();

  test.each([
    ['let a = 1; let b = a * 2; b += a;', ['a', 'b']],
    ["let a = 1; a += 'x'; let b = 2; b = a;", []],
    ['let a; a = 1;', []],
    ['let a = 1; a ||= 2;', []],
    ['const a = 1n; let b = a * 2n; const c = ~a;', []],
    ['let a = Math.max(x, y); let b = x ? 1 : 2; let c = (a = b) + 1;', ['a', 'b', 'c']],
    ['const { a } = o; const b = a - 1; const c = a + 1;', ['b']],
    ['let a = +x; let b = a++ - 1; let c = -x;', ['a', 'b']],
  ])('%s', (code, expected) => {
    const found = numeric(code);
    for (const name of expected) expect(found).toContain(name);
    // Bigints, strings and what nobody knows are never numbers.
    for (const name of found) expect(expected).toContain(name);
  });

  // A visit that answers `false` at the pattern itself keeps the walk out of it, so its names are never seen.
  test('what a pattern gives is anything', () => {
    expect(numeric("let [a] = ['x']; a += 1; let b = 3; [b] = x;")).toEqual([]);
  });

  test('a parameter is anything', () => {
    expect(numeric('p = 1; let a = p;', ['p'])).toEqual([]);
  });
});

test('assigns', () => {
  const code = 'a.b = 1; c += 1; ({ d, e: [f = g] } = o); for (h of xs); h2++; (() => { i = 1; })(); j => (k = j);';
  const body = block(statements(code));
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'h', 'h2', 'i', 'j', 'k', 'o', 'xs'];
  // `e` is only a key: to say that it may be assigned is safe.
  expect(names.filter((name) => assigns(body, name))).toEqual(['c', 'd', 'e', 'f', 'h', 'h2', 'i', 'k']);
});

test('leavesByBreak', () => {
  const body = (code: string) => first(`for (;;) { ${code} }`).body as Node;
  expect(leavesByBreak(body('break;'))).toBe(true);
  expect(leavesByBreak(body('if (x) { break; }'))).toBe(true);
  expect(leavesByBreak(body('for (;;) break; switch (x) { case 1: break; }'))).toBe(false);
  expect(leavesByBreak(body('continue;'))).toBe(false);
  const outer = first('out: for (;;) { for (;;) break out; }').body as Node;
  expect(leavesByBreak(outer.body)).toBe(true);
});
