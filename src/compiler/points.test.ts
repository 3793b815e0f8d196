import { describe, expect, test } from 'vitest';
import { lower } from '../../test/lib/compiler.ts';

/** `kind: live locals` for each point of `f`. */
function points(code: string, name = 'f'): string[] {
  return lower(code, 'f')
    .flow(name)
    .points.map(({ kind, live }) => `${kind}: ${live.join(' ')}`);
}

const G = 'function g(n) { while (n-- > 0); return n; }\n';

describe('live locals', () => {
  test('a loop: what its rounds and what comes after read', () => {
    expect(
      points(
        'function f(n, unused) { let s = 0; const after = 5; for (let i = 0; i < n; i++) s += i; return s + after; }',
      ),
    ).toEqual(['loop: n s after i']);
  });

  test('what is written before it is read again is dead', () => {
    expect(points('function f(n) { let a = 1; let b = 2; while (n-- > 0) { a = n; b += a; } return b; }')).toEqual([
      'loop: n b',
    ]);
  });

  test('a call: its arguments are dead after it, its result is none of the frame’s', () => {
    expect(points(`${G}function f(a, b) { const x = g(a); return x + b; }`)).toEqual(['call: b']);
  });

  test('operands that were evaluated before the call', () => {
    expect(points(`${G}function f(a, o) { return o.x + g(a); }`)).toEqual(['call: $v']);
  });

  test('a tail call gets a frame, with nothing in it', () => {
    expect(points(`${G}function f(a) { return g(a); }`)).toEqual(['call: ']);
  });

  test('one branch reads it, the other does not', () => {
    expect(
      points(`${G}function f(c, a, b) { let x; if (c) { x = g(1); x += a; } else { x = g(2); x += b; } return x; }`),
    ).toEqual(['call: a', 'call: b']);
  });

  test('nested loops: the outer loop’s locals live through the inner one', () => {
    expect(
      points(
        'function f(n) { let s = 0; for (let i = 0; i < n; i++) { const row = i * 2; for (let j = 0; j < i; j++) s += row; } return s; }',
      ),
    ).toEqual(['loop: n s i', 'loop: n s i row j']);
  });

  test('break and continue go where they go', () => {
    expect(
      points(
        `${G}function f(n, a, b) { out: for (;;) { for (;;) { g(n); if (n > 3) continue out; if (n > 2) break out; n = a; } } return b; }`,
      ),
    ).toEqual(['loop: n a b', 'loop: n a b', 'call: n a b']);
  });

  test('a switch falls through', () => {
    expect(
      points(
        `${G}function f(k, a, b) { let s = 0; switch (k) { case 0: s += g(1); case 1: s += a; break; default: s += b; } return s; }`,
      ),
    ).toEqual(['call: a $v']);
  });

  test('a throw reads nothing behind it', () => {
    expect(points(`${G}function f(a, b) { g(1); if (a) throw new Error(b); return a; }`)).toEqual(['call: a b']);
  });

  test('closures keep what they read alive', () => {
    expect(
      points('function f(n, k) { const h = (x) => x + k; for (let i = 0; i < n; i++); return [1].map(h); }'),
    ).toEqual(['loop: n h i']);
    expect(points('function f(n, k) { for (let i = 0; i < n; i++); return [1].map((x) => x + k); }')).toEqual([
      'loop: n k i',
    ]);
  });

  test('a captured local that changes is alive as its box', () => {
    expect(
      points(
        'function f(n) { let c = 0; const up = () => { c++; }; for (let i = 0; i < n; i++) [1].map(up); return c; }',
      ),
    ).toEqual(['loop: n c up i']);
  });

  test('a lifted function has what it captures as parameters', () => {
    const code = 'function f(n) { let c = 0; const k = 2; function up() { while (c < n) c += k; } up(); return c; }';
    expect(points(code)).toEqual(['call: c']);
    expect(points(code, 'up')).toEqual(['loop: c n k']);
  });

  test('what a recursive call leaves behind it', () => {
    expect(points('function f(n, a) { const r = n < 2 ? 1 : f(n - 1, a); return r + a; }').slice(-1)).toEqual([
      'call: a',
    ]);
  });
});

test('points are numbered in source order, and each variable has one place', () => {
  const { points: all, variables } = lower(
    `${G}function f(a) { const x = g(1); for (;;) { if (g(x) > a) break; } return x; }`,
    'f',
  ).flow('f');
  expect(all.map(({ kind }) => kind)).toEqual(['call', 'loop', 'call']);
  expect(new Set(variables).size).toBe(variables.length);
  for (const point of all) for (const name of point.live) expect(variables).toContain(name);
});
