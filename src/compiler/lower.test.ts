/** What lowering makes of each construct: `CALL` is a call that can leave, `POLL` a loop that polls. */

import { describe, expect, test } from 'vitest';
import { lower } from '../../test/lib/compiler.ts';

const G = 'function g(n) { while (n-- > 0); return n; }\nfunction h() { return 1; }\n';
const body = (code: string, name = 'f') => lower(G + code, 'f').text(name);

describe('order of evaluation', () => {
  test('operands before the call are kept, those behind it stay', () => {
    expect(body('function f(a, b, o) { a = o.x + b + g(1) + o.y; }')).toMatchInlineSnapshot(`
      "const $v = o.x + b;
      const $v1 = CALL g$mgr(1);
      a = $v + $v1 + o.y;"
    `);
  });

  test('a local that the call’s statement changes is kept', () => {
    expect(body('function f(a) { return [a, a = 2, g(a++), a]; }')).toMatchInlineSnapshot(`
      "const $v = a;
      const $v1 = a = 2;
      const $v2 = CALL g$mgr(a++);
      return [$v, $v1, $v2, a];"
    `);
  });

  test('a method is looked up before its arguments', () => {
    expect(body('function f(o, k) { o[k].m(g(1), k); }')).toMatchInlineSnapshot(`
      "const $v = o[k];
      const $v1 = $v.m;
      const $v2 = CALL g$mgr(1);
      $mgr_invoke($v1, $v, "o[...].m", $v2, k);"
    `);
  });

  test('assignment targets come first', () => {
    expect(body('function f(o, k) { o.p[k()] = g(1); o.q += g(2); }')).toMatchInlineSnapshot(`
      "const $v = o.p;
      const $v1 = k();
      const $v2 = CALL g$mgr(1);
      $v[$v1] = $v2;
      const $v3 = o.q;
      const $v4 = CALL g$mgr(2);
      o.q = $v3 + $v4;"
    `);
  });

  test('objects, spreads and computed keys', () => {
    expect(body('function f(o, k) { return { ...o, [k]: g(1), l: o.l }; }')).toMatchInlineSnapshot(`
      "const $v = {
        ...o
      };
      const $v1 = $mgr_toKey(k);
      const $v2 = CALL g$mgr(1);
      return {
        ...$v,
        [$v1]: $v2,
        l: o.l
      };"
    `);
  });

  test('patterns: target, value, default; the iterator is closed', () => {
    expect(body('function f(o, xs) { [o.p.q = g(1)] = xs; ({ a: o[g(2)] } = o); }')).toMatchInlineSnapshot(`
      "const $v = $mgr_itemsOf(xs, "xs");
      let done$ = false;
      try {
        const $v1 = o.p;
        const $v2 = done$ || (done$ = !(0 < $v.length)) ? void 0 : $v[0];
        let $v3;
        if ($v2 === void 0) {
          const $v4 = CALL g$mgr(1);
          $v3 = $v4;
        } else {
          $v3 = $v2;
        }
        const $v5 = $v3;
        $v1.q = $v5;
      } catch (thrown$) {
        throw $mgr_closeThrown($v, thrown$);
      }
      $mgr_closeItems($v);
      const $v6 = o;
      const {} = $v6;
      const $v7 = CALL g$mgr(2);
      o[$v7] = $v6["a"];"
    `);
  });

  test('templates make strings one by one', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: source code in a string
    expect(body('function f(o) { return `${o}-${g(1)}-${o}`; }')).toMatchInlineSnapshot(`
      "const $v = \`\${o}\`;
      const $v1 = CALL g$mgr(1);
      return \`\${$v}-\${$v1}-\${o}\`;"
    `);
  });
});

describe('branches', () => {
  test('short circuits and conditions', () => {
    expect(
      body('function f(a, b) { const x = a && g(1); const y = b ? g(2) : h(); return x ?? g(3) ?? y; }'),
    ).toMatchInlineSnapshot(`
      "let $v = a;
      if ($v) {
        const $v1 = CALL g$mgr(1);
        $v = $v1;
      }
      const x = $v;
      let $v2;
      if (b) {
        const $v3 = CALL g$mgr(2);
        $v2 = $v3;
      } else {
        $v2 = h();
      }
      const y = $v2;
      let $v4 = x;
      if ($v4 === null || $v4 === void 0) {
        const $v5 = CALL g$mgr(3);
        $v4 = $v5;
      }
      return $v4 ?? y;"
    `);
  });

  test('logical assignment', () => {
    expect(body('function f(o, a) { a ||= g(1); o.x ??= g(2); }')).toMatchInlineSnapshot(`
      "let $v = a;
      if (!$v) {
        const $v1 = CALL g$mgr(1);
        $v = a = $v1;
      }
      $v;
      let $v2 = o.x;
      if ($v2 === null || $v2 === void 0) {
        const $v3 = CALL g$mgr(2);
        $v2 = o.x = $v3;
      }
      $v2;"
    `);
  });

  test('chains', () => {
    expect(body('function f(o) { return o?.a(g(1))?.b; }')).toMatchInlineSnapshot(`
      "let $v = void 0;
      const $v1 = o;
      if (!($v1 === null || $v1 === void 0)) {
        const $v2 = $v1.a;
        const $v3 = CALL g$mgr(1);
        const $v4 = $mgr_invoke($v2, $v1, "o.a", $v3);
        if (!($v4 === null || $v4 === void 0)) {
          $v = $v4.b;
        }
      }
      return $v;"
    `);
  });

  test('switch with a call in a test', () => {
    expect(body('function f(k) { switch (k) { case g(1): h(); default: k++; } return k; }')).toMatchInlineSnapshot(`
      "const $v = k;
      let $v1 = 1;
      round$: {
        const $v2 = CALL g$mgr(1);
        if ($v === $v2) {
          $v1 = 0;
          break round$;
        }
      }
      switch ($v1) {
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
        let $i = $mgr_firstIndex(items$);
        try {
          POLL: for (; $i < items$.length; $i++) {
            const [a] = $i < 0 ? items$.take() : items$[$i];
            h(a);
          }
        } catch (thrown$) {
          throw $mgr_closeThrown(items$, thrown$);
        }
      }
      {
        const object$ = o;
        const keys$ = $mgr_forInKeys(object$);
        let $i1 = 0;
        POLL: for (; $i1 < keys$.length; $i1++) {
          if (!$mgr_hasKey(object$, keys$, $i1)) {
            continue;
          }
          const k = keys$[$i1];
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
          const $v = CALL g$mgr(n);
          if (!(i < $v)) {
            break;
          }
          round$: {
            if (i > 2) {
              break round$;
            }
            h(i);
          }
          const $v1 = i;
          const $v2 = CALL g$mgr(1);
          i = $v1 + $v2;
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
        const $v = CALL g$mgr(n);
        if (!$v) {
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
