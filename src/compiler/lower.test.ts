/** What lowering makes of each construct: `CALL` is a call that can leave, `POLL` a loop that polls. */

import { describe, expect, test } from 'vitest';
import { lower } from '../../test/lib/compiler.ts';

const G = 'function g(n) { while (n-- > 0); return n; }\nfunction h() { return 1; }\n';
const body = (code: string, name = 'f') => lower(G + code, 'f').text(name);

describe('order of evaluation', () => {
  test('operands before the call are kept, those behind it stay', () => {
    expect(body('function f(a, b, o) { a = o.x + b + g(1) + o.y; }')).toMatchInlineSnapshot(`
      "const value$ = o.x + b;
      const value$$1 = CALL g$mgr(1);
      a = value$ + value$$1 + o.y;"
    `);
  });

  test('a local that the call’s statement changes is kept', () => {
    expect(body('function f(a) { return [a, a = 2, g(a++), a]; }')).toMatchInlineSnapshot(`
      "const value$ = a;
      const value$$1 = a = 2;
      const value$$2 = CALL g$mgr(a++);
      return [value$, value$$1, value$$2, a];"
    `);
  });

  test('a method is looked up before its arguments', () => {
    expect(body('function f(o, k) { o[k].m(g(1), k); }')).toMatchInlineSnapshot(`
      "const value$ = o[k];
      const value$$1 = value$.m;
      const value$$2 = CALL g$mgr(1);
      $mgr_invoke(value$$1, value$, "o[...].m", value$$2, k);"
    `);
  });

  test('assignment targets come first', () => {
    expect(body('function f(o, k) { o.p[k()] = g(1); o.q += g(2); }')).toMatchInlineSnapshot(`
      "const value$ = o.p;
      const value$$1 = k();
      const value$$2 = CALL g$mgr(1);
      value$[value$$1] = value$$2;
      const value$$3 = o.q;
      const value$$4 = CALL g$mgr(2);
      o.q = value$$3 + value$$4;"
    `);
  });

  test('objects, spreads and computed keys', () => {
    expect(body('function f(o, k) { return { ...o, [k]: g(1), l: o.l }; }')).toMatchInlineSnapshot(`
      "const value$ = {
        ...o
      };
      const value$$1 = $mgr_toKey(k);
      const value$$2 = CALL g$mgr(1);
      return {
        ...value$,
        [value$$1]: value$$2,
        l: o.l
      };"
    `);
  });

  test('patterns: target, value, default; the iterator is closed', () => {
    expect(body('function f(o, xs) { [o.p.q = g(1)] = xs; ({ a: o[g(2)] } = o); }')).toMatchInlineSnapshot(`
      "const value$ = $mgr_arrayOf(xs, "xs");
      let done$ = false;
      try {
        const value$$1 = o.p;
        const value$$2 = done$ || (done$ = !(0 < value$.length)) ? void 0 : value$[0];
        let value$$3;
        if (value$$2 === void 0) {
          const value$$4 = CALL g$mgr(1);
          value$$3 = value$$4;
        } else {
          value$$3 = value$$2;
        }
        const value$$5 = value$$3;
        value$$1.q = value$$5;
      } catch (thrown$) {
        $mgr_closeThrown(value$);
        throw thrown$;
      }
      $mgr_closeItems(value$);
      const value$$6 = o;
      const {} = value$$6;
      const value$$7 = CALL g$mgr(2);
      o[value$$7] = value$$6["a"];"
    `);
  });

  test('templates make strings one by one', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code in a string
    expect(body('function f(o) { return `${o}-${g(1)}-${o}`; }')).toMatchInlineSnapshot(`
      "const value$ = \`\${o}\`;
      const value$$1 = CALL g$mgr(1);
      return \`\${value$}-\${value$$1}-\${o}\`;"
    `);
  });
});

describe('branches', () => {
  test('short circuits and conditions', () => {
    expect(
      body('function f(a, b) { const x = a && g(1); const y = b ? g(2) : h(); return x ?? g(3) ?? y; }'),
    ).toMatchInlineSnapshot(`
      "let value$ = a;
      if (value$) {
        const value$$1 = CALL g$mgr(1);
        value$ = value$$1;
      }
      const x = value$;
      let value$$2;
      if (b) {
        const value$$3 = CALL g$mgr(2);
        value$$2 = value$$3;
      } else {
        value$$2 = h();
      }
      const y = value$$2;
      let value$$4 = x;
      if (value$$4 === null || value$$4 === void 0) {
        const value$$5 = CALL g$mgr(3);
        value$$4 = value$$5;
      }
      return value$$4 ?? y;"
    `);
  });

  test('logical assignment', () => {
    expect(body('function f(o, a) { a ||= g(1); o.x ??= g(2); }')).toMatchInlineSnapshot(`
      "let value$ = a;
      if (!value$) {
        const value$$1 = CALL g$mgr(1);
        value$ = a = value$$1;
      }
      value$;
      let value$$2 = o.x;
      if (value$$2 === null || value$$2 === void 0) {
        const value$$3 = CALL g$mgr(2);
        value$$2 = o.x = value$$3;
      }
      value$$2;"
    `);
  });

  test('chains', () => {
    expect(body('function f(o) { return o?.a(g(1))?.b; }')).toMatchInlineSnapshot(`
      "let value$ = void 0;
      const value$$1 = o;
      if (!(value$$1 === null || value$$1 === void 0)) {
        const value$$2 = value$$1.a;
        const value$$3 = CALL g$mgr(1);
        const value$$4 = $mgr_invoke(value$$2, value$$1, "o.a", value$$3);
        if (!(value$$4 === null || value$$4 === void 0)) {
          value$ = value$$4.b;
        }
      }
      return value$;"
    `);
  });

  test('switch with a call in a test', () => {
    expect(body('function f(k) { switch (k) { case g(1): h(); default: k++; } return k; }')).toMatchInlineSnapshot(`
      "const value$ = k;
      let value$$1 = 1;
      round$: {
        const value$$2 = CALL g$mgr(1);
        if (value$ === value$$2) {
          value$$1 = 0;
          break round$;
        }
      }
      switch (value$$1) {
        case 0:
          h();
        case 1:
          k++;
      }
      return k;"
    `);
  });

  test('a switch without safepoints stays one scope', () => {
    expect(
      body('function f(k) { while (k-- > 0) switch (k) { case 0: let x = 1; case 1: x = 2; h(x); } }'),
    ).toMatchInlineSnapshot(`
      "POLL: for (; k-- > 0; ) {
        switch (k) {
          case 0:
            let x = 1;
          case 1:
            x = 2;
            h(x);
        }
      }"
    `);
  });
});

describe('loops', () => {
  test('for-of and for-in go by index', () => {
    expect(body('function f(xs, o) { for (const [a] of xs) h(a); for (const k in o) h(k); }')).toMatchInlineSnapshot(`
      "{
        const items$ = $mgr_arrayOf(xs, "xs");
        let index$ = 0;
        try {
          POLL: for (; index$ < items$.length; index$++) {
            const [a] = items$[index$];
            h(a);
          }
        } catch (thrown$) {
          $mgr_closeThrown(items$);
          throw thrown$;
        }
      }
      {
        const object$ = o;
        const keys$ = $mgr_forInKeys(object$);
        let index$$1 = 0;
        POLL: for (; index$$1 < keys$.length; index$$1++) {
          if (!$mgr_hasKey(object$, keys$[index$$1])) {
            continue;
          }
          const k = keys$[index$$1];
          h(k);
        }
      }"
    `);
  });

  test('a call in the test and the update', () => {
    expect(
      body('function f(n) { for (let i = 0; i < g(n); i += g(1)) { if (i > 2) continue; h(i); } }'),
    ).toMatchInlineSnapshot(`
      "{
        let i = 0;
        POLL: for (; ; ) {
          const value$ = CALL g$mgr(n);
          if (!(i < value$)) {
            break;
          }
          round$: {
            if (i > 2) {
              break round$;
            }
            h(i);
          }
          const value$$1 = i;
          const value$$2 = CALL g$mgr(1);
          i = value$$1 + value$$2;
        }
      }"
    `);
  });

  test('do-while with a call in its condition', () => {
    expect(body('function f(n) { do { if (n > 2) continue; h(n); } while (g(n)); }')).toMatchInlineSnapshot(`
      "POLL: for (; ; ) {
        round$: {
          if (n > 2) {
            break round$;
          }
          h(n);
        }
        const value$ = CALL g$mgr(n);
        if (!value$) {
          break;
        }
      }"
    `);
  });

  test('a short loop does not poll', () => {
    expect(body('function f(n) { for (let i = 0; i < 3; i++) h(i); while (n-- > 0); }')).toMatchInlineSnapshot(`
      "{
        let i = 0;
        for (; i < 3; i++) {
          h(i);
        }
      }
      POLL: for (; n-- > 0; ) {}"
    `);
  });
});
