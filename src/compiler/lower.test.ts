/** What lowering makes of each construct: `CALL` is a call that can leave, `POLL` a loop that polls. */

import { describe, expect, test } from 'vitest';
import { lower } from '../../test/lib/compiler.ts';

const G = 'function g(n) { while (n-- > 0); return n; }\nfunction h() { return 1; }\n';
const body = (code: string, name = 'f') => lower(G + code, 'f').text(name);

describe('order of evaluation', () => {
  test('operands before the call are kept, those behind it stay', () => {
    expect(body('function f(a, b, o) { a = o.x + b + g(1) + o.y; }')).toMatchInlineSnapshot();
  });

  test('a local that the call’s statement changes is kept', () => {
    expect(body('function f(a) { return [a, a = 2, g(a++), a]; }')).toMatchInlineSnapshot();
  });

  test('a method is looked up before its arguments', () => {
    expect(body('function f(o, k) { o[k].m(g(1), k); }')).toMatchInlineSnapshot();
  });

  test('assignment targets come first', () => {
    expect(body('function f(o, k) { o.p[k()] = g(1); o.q += g(2); }')).toMatchInlineSnapshot();
  });

  test('objects, spreads and computed keys', () => {
    expect(body('function f(o, k) { return { ...o, [k]: g(1), l: o.l }; }')).toMatchInlineSnapshot();
  });

  test('templates make strings one by one', () => {
    expect(body('function f(o) { return `${o}-${g(1)}-${o}`; }')).toMatchInlineSnapshot();
  });
});

describe('branches', () => {
  test('short circuits and conditions', () => {
    expect(
      body('function f(a, b) { const x = a && g(1); const y = b ? g(2) : h(); return x ?? g(3) ?? y; }'),
    ).toMatchInlineSnapshot();
  });

  test('logical assignment', () => {
    expect(body('function f(o, a) { a ||= g(1); o.x ??= g(2); }')).toMatchInlineSnapshot();
  });

  test('chains', () => {
    expect(body('function f(o) { return o?.a(g(1))?.b; }')).toMatchInlineSnapshot();
  });

  test('switch with a call in a test', () => {
    expect(body('function f(k) { switch (k) { case g(1): h(); default: k++; } return k; }')).toMatchInlineSnapshot();
  });

  test('a switch without safepoints stays one scope', () => {
    expect(
      body('function f(k) { while (k-- > 0) switch (k) { case 0: let x = 1; case 1: x = 2; h(x); } }'),
    ).toMatchInlineSnapshot();
  });
});

describe('loops', () => {
  test('for-of and for-in go by index', () => {
    expect(body('function f(xs, o) { for (const [a] of xs) h(a); for (const k in o) h(k); }')).toMatchInlineSnapshot();
  });

  test('a call in the test and the update', () => {
    expect(
      body('function f(n) { for (let i = 0; i < g(n); i += g(1)) { if (i > 2) continue; h(i); } }'),
    ).toMatchInlineSnapshot();
  });

  test('do-while with a call in its condition', () => {
    expect(body('function f(n) { do { if (n > 2) continue; h(n); } while (g(n)); }')).toMatchInlineSnapshot();
  });

  test('a short loop does not poll', () => {
    expect(body('function f(n) { for (let i = 0; i < 3; i++) h(i); while (n-- > 0); }')).toMatchInlineSnapshot();
  });
});

describe('captured locals', () => {
  test('one that changes lives in a box, one that does not is handed over', () => {
    const code = 'function f(n) { let c = 0; const k = 2; function up() { while (c < n) c += k; } up(); return c; }';
    expect(body(code)).toMatchInlineSnapshot();
    expect(body(code, 'up')).toMatchInlineSnapshot();
  });

  test('a loop’s variable: closures see their round’s', () => {
    expect(body('function f(n, fs) { for (let i = 0; i < n; i++) fs.push(() => i); }')).toMatchInlineSnapshot();
    expect(
      body('function f(n, fs) { for (let i = 0; i < n; i++) { i += 1; fs.push(() => i); } }'),
    ).toMatchInlineSnapshot();
  });

  test('a loop’s variable that the body changes, captured by a lifted function', () => {
    const code =
      'function f(n) { let s = 0; for (let i = 0; i < n; i++) { const two = () => i * 2; s += two(); if (s > 3) i++; } return s; }';
    expect(body(code)).toMatchInlineSnapshot();
  });

  test('a pattern that reads its own boxes is taken apart', () => {
    expect(
      body('function f(xs, fs) { while (h()) { let [a, b = a] = xs; fs.push(() => a++); h(b); } }'),
    ).toMatchInlineSnapshot();
  });

  test('a parameter’s default that reads a box is evaluated in the body', () => {
    expect(
      body('function f(n, a = 1, up = () => a++) { while (n-- > 0) a += up(); return a; }'),
    ).toMatchInlineSnapshot();
  });

  test('declared in a try', () => {
    expect(
      body(
        'function f(n) { while (n-- > 0); try { let x = 1; [1].forEach(() => x++); } catch (e) { [1].forEach(() => e++); } }',
      ),
    ).toMatchInlineSnapshot();
  });

  test('function declarations that stay values are made where they are first named', () => {
    expect(
      body('function f(xs) { while (h()); const k = h(); return xs.map(add); function add(x) { return x + k; } }'),
    ).toMatchInlineSnapshot();
  });
});
