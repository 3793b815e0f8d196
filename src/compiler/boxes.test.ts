/** Captured locals after lowering: boxes, copies for each round, and what lifted functions are handed. */

import { describe, expect, test } from 'vitest';
import { lower } from '../../test/lib/compiler.ts';

const G = 'function g(n) { while (n-- > 0); return n; }\nfunction h() { return 1; }\n';
const body = (code: string, name = 'f') => lower(G + code, 'f').text(name);

describe('captured locals', () => {
  test('one that changes lives in a box, one that does not is handed over', () => {
    const code = 'function f(n) { let c = 0; const k = 2; function up() { while (c < n) c += k; } up(); return c; }';
    expect(body(code)).toMatchInlineSnapshot(`
      "const c = {
        v: 0
      };
      const k = 2;
      CALL up$mgr(c, n, k);
      return c.v;"
    `);
    expect(body(code, 'up')).toMatchInlineSnapshot(`
      "POLL: for (; c.v < n; ) {
        c.v += k;
      }"
    `);
  });

  test('a loop’s variable: closures see their round’s', () => {
    expect(body('function f(n, fs) { for (let i = 0; i < n; i++) fs.push(() => i); }')).toMatchInlineSnapshot(`
      "{
        let i = 0;
        POLL: for (; i < n; i++) {
          const i$r = i;
          fs.push(() => i$r);
        }
      }"
    `);
    expect(
      body('function f(n, fs) { for (let i = 0; i < n; i++) { i += 1; fs.push(() => i); } }'),
    ).toMatchInlineSnapshot(`
      "{
        let i = 0;
        let i$h = {
          v: i
        };
        POLL: for (; ; (i$h = {
          v: i$h.v
        }, i$h.v++)) {
          const i$b = i$h;
          if (!(i$b.v < n)) {
            break;
          }
          {
            i$b.v += 1;
            fs.push(() => i$b.v);
          }
        }
      }"
    `);
  });

  test('a loop’s variable that the body changes, captured by a lifted function', () => {
    const code =
      'function f(n) { let s = 0; for (let i = 0; i < n; i++) { const two = () => i * 2; s += two(); if (s > 3) i++; } return s; }';
    expect(body(code)).toMatchInlineSnapshot(`
      "let s = 0;
      {
        let i = 0;
        let i$h = {
          v: i
        };
        POLL: for (; ; (i$h = {
          v: i$h.v
        }, i$h.v++)) {
          const i$b = i$h;
          if (!(i$b.v < n)) {
            break;
          }
          {
            s += two$mgr(i$b.v);
            if (s > 3) {
              i$b.v++;
            }
          }
        }
      }
      return s;"
    `);
  });

  test('a pattern that reads its own boxes assigns to them', () => {
    expect(
      body('function f(xs, fs) { while (h()) { let [a, b = a] = xs; fs.push(() => a++); h(b); } }'),
    ).toMatchInlineSnapshot(`
      "POLL: for (; h(); ) {
        const a = {
          v: void 0
        };
        let b = void 0;
        [a.v, b = a.v] = xs;
        fs.push(() => a.v++);
        h(b);
      }"
    `);
  });

  test('a parameter’s default that reads a box is evaluated in the body', () => {
    expect(
      body('function f(n, a = 1, up = () => a++) { while (n-- > 0) a += up(); return a; }'),
    ).toMatchInlineSnapshot(`
      "const a = {
        v: argument$ === void 0 ? 1 : argument$
      };
      let up = argument$1 === void 0 ? () => a.v++ : argument$1;
      POLL: for (; n-- > 0; ) {
        a.v += up();
      }
      return a.v;"
    `);
  });

  test('declared in a try', () => {
    expect(
      body(
        'function f(n) { while (n-- > 0); try { let x = 1; [1].forEach(() => x++); } catch (e) { [1].forEach(() => e++); } }',
      ),
    ).toMatchInlineSnapshot(`
      "POLL: for (; n-- > 0; ) {}
      try {
        const x = {
          v: 1
        };
        [1].forEach(() => x.v++);
      } catch (e$p) {
        const e = {
          v: e$p
        };
        [1].forEach(() => e.v++);
      }"
    `);
  });

  test('function declarations that stay values are made where they are first named', () => {
    expect(
      body('function f(xs) { while (h()); const k = h(); return xs.map(add); function add(x) { return x + k; } }'),
    ).toMatchInlineSnapshot(`
      "POLL: for (; h(); ) {}
      const k = h();
      let add = function add(x) {
        return x + k;
      };
      return xs.map(add);"
    `);
  });
});
