/** Golden texts of the two forms. They change when emission does: look at the difference, then `npx vitest -u`. */

import { describe, expect, test } from 'vitest';
import { compileText, functionText, TASK } from '../../test/lib/compiler.ts';

function forms(code: string, name: string, strip = 0): string {
  const { code: made } = compileText(TASK + code, { strip });
  return `${functionText(made, `${name}$mgr`)}\n\n${functionText(made, `${name}$mgr_r`)}`;
}

describe('natural form and twin', () => {
  test('a counted loop', () => {
    expect(
      forms(
        'export default task(function sum(n) { let s = 0; for (let i = 0; i < n; i++) s += i; return s; });',
        'sum',
      ),
    ).toMatchInlineSnapshot(`
      "function sum$mgr(n) {
        let s = 0;
        let i = 0;
        const $sure = typeof n === "number";
        for (; !$sure || i < n; ) {
          const $end = $sure ? n - i > 1024 ? i + 1024 : n : i < n ? i + 1 : NaN;
          for (; i < $end; i++) {
            s += i;
          }
          if ($sure ? !(i < n) : $end !== $end) break;
          if (($mgr_budget[0] -= 1024) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 1, n, s - 0, i - 0);
        }
        return s;
      }

      function sum$mgr_r($at, $values) {
        let n = $values[0];
        let s = $values[1];
        let i = $values[2];
        if ($at === 1) $at = 0;
        const $sure$1 = typeof n === "number";
        for (; !$sure$1 || i < n; ) {
          const $end = $sure$1 ? n - i > 1024 ? i + 1024 : n : i < n ? i + 1 : NaN;
          for (; i < $end; i++) {
            s += i;
          }
          if ($sure$1 ? !(i < n) : $end !== $end) break;
          if (($mgr_budget[0] -= 1024) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 1, n, s - 0, i - 0);
        }
        return s;
      }"
    `);
  });

  test('each round a safepoint', () => {
    expect(
      forms('export default task(function walk(node) { while (node) node = node.next; });', 'walk', 1),
    ).toMatchInlineSnapshot(`
      "function walk$mgr(node) {
        for (; ; ) {
          let $k = 0;
          for (; $k < 1 && node; $k++) {
            node = node.next;
          }
          if ($k < 1) break;
          if (($mgr_budget[0] -= 1) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 1, node);
        }
      }

      function walk$mgr_r($at, $values) {
        let node = $values[0];
        if ($at === 1) $at = 0;
        for (; ; ) {
          let $k = 0;
          for (; $k < 1 && node; $k++) {
            node = node.next;
          }
          if ($k < 1) break;
          if (($mgr_budget[0] -= 1) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 1, node);
        }
      }"
    `);
  });

  test('calls in an expression', () => {
    const code =
      'function g(n) { while (n-- > 0); return n; }\nexport default task(function two(a, b) { return g(a) + g(b); });';
    expect(forms(code, 'two')).toMatchInlineSnapshot(`
      "function two$mgr(a, b) {
        const value$ = g$mgr(a);
        if (value$ === $mgr_leave) return $mgr_spill($mgr_module, 65537, b);
        const value$$1 = g$mgr(b);
        if (value$$1 === $mgr_leave) return $mgr_spill($mgr_module, 65538, value$);
        return value$ + value$$1;
      }

      function two$mgr_r($at, $values) {
        let a;
        let b = $values[0];
        const value$ = $at === 1 ? ($at = 0, $mgr_input()) : $values[1];
        const value$$1 = $at === 0 ? g$mgr(b) : ($at = 0, $mgr_input());
        if (value$$1 === $mgr_leave) return $mgr_spill($mgr_module, 65538, value$);
        return value$ + value$$1;
      }"
    `);
  });

  test('recursion', () => {
    expect(
      forms('export default task(function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); });', 'fib'),
    ).toMatchInlineSnapshot(`
      "function fib$mgr(n) {
        if (n < 2) return n;
        if (($mgr_budget[1] -= 1) < 0 && $mgr_pollEntry()) return $mgr_spill($mgr_module, 1, n);
        const value$ = fib$mgr(n - 1);
        if (value$ === $mgr_leave) return $mgr_spill($mgr_module, 2, n);
        const value$$1 = fib$mgr(n - 2);
        if (value$$1 === $mgr_leave) return $mgr_spill($mgr_module, 3, value$);
        return value$ + value$$1;
      }

      function fib$mgr_r($at, $values) {
        let n = $values[0];
        if ($at === 1) $at = 0;
        const value$ = $at === 0 ? fib$mgr(n - 1) : $at === 2 ? ($at = 0, $mgr_input()) : $values[1];
        if (value$ === $mgr_leave) return $mgr_spill($mgr_module, 2, n);
        const value$$1 = $at === 0 ? fib$mgr(n - 2) : ($at = 0, $mgr_input());
        if (value$$1 === $mgr_leave) return $mgr_spill($mgr_module, 3, value$);
        return value$ + value$$1;
      }"
    `);
  });

  test('nested loops with an if around', () => {
    const code =
      'export default task(function grid(n, on) { let s = 0; if (on) { for (let y = 0; y < n; y++) { const row = y * n; for (let x = 0; x < n; x++) s += row + x; } } return s; });';
    expect(forms(code, 'grid')).toMatchInlineSnapshot(`
      "function grid$mgr(n, on) {
        let s = 0;
        if (on) {
          let y = 0;
          const $sure$1 = typeof n === "number";
          for (; !$sure$1 || y < n; ) {
            const $end = $sure$1 ? n - y > 256 ? y + 256 : n : y < n ? y + 1 : NaN;
            for (; y < $end; y++) {
              const row = y * n;
              let x = 0;
              const $sure = typeof n === "number";
              for (; !$sure || x < n; ) {
                const $end = $sure ? n - x > 1024 ? x + 1024 : n : x < n ? x + 1 : NaN;
                for (; x < $end; x++) {
                  s += row + x;
                }
                if ($sure ? !(x < n) : $end !== $end) break;
                if (($mgr_budget[0] -= 1024) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 2, n, s - 0, y - 0, row - 0, x - 0);
              }
            }
            if ($sure$1 ? !(y < n) : $end !== $end) break;
            if (($mgr_budget[0] -= 8960) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 1, n, s - 0, y - 0);
          }
        }
        return s;
      }

      function grid$mgr_r($at, $values) {
        let n = $values[0];
        let on;
        let s = $values[1];
        let y = $values[2];
        if ($at === 1) $at = 0;
        const $sure$3 = typeof n === "number";
        for (; $at !== 0 || (!$sure$3 || y < n); ) {
          const $end = $sure$3 ? n - y > 256 ? y + 256 : n : y < n ? y + 1 : NaN;
          for (; $at !== 0 || y < $end; y++) {
            const row = $at === 0 ? y * n : $values[3];
            let x = $at === 0 ? 0 : $values[4];
            if ($at === 2) $at = 0;
            const $sure$2 = typeof n === "number";
            for (; !$sure$2 || x < n; ) {
              const $end = $sure$2 ? n - x > 1024 ? x + 1024 : n : x < n ? x + 1 : NaN;
              for (; x < $end; x++) {
                s += row + x;
              }
              if ($sure$2 ? !(x < n) : $end !== $end) break;
              if (($mgr_budget[0] -= 1024) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 2, n, s - 0, y - 0, row - 0, x - 0);
            }
          }
          if ($sure$3 ? !(y < n) : $end !== $end) break;
          if (($mgr_budget[0] -= 8960) < 0 && $mgr_poll()) return $mgr_spill($mgr_module, 1, n, s - 0, y - 0);
        }
        return s;
      }"
    `);
  });

  test('a switch', () => {
    const code =
      'function g(n) { while (n-- > 0); return n; }\nexport default task(function pick(k) { let s = 1; switch (k) { case 0: s += g(1); break; case 1: s = 2; break; default: s = g(3); } return s; });';
    expect(forms(code, 'pick')).toMatchInlineSnapshot(`
      "function pick$mgr(k) {
        let s = 1;
        switch (k) {
          case 0:
            {
              const value$ = s;
              const value$$1 = g$mgr(1);
              if (value$$1 === $mgr_leave) return $mgr_spill($mgr_module, 65537, value$);
              s = value$ + value$$1;
              break;
            }
          case 1:
            s = 2;
            break;
          default:
            {
              const value$$2 = g$mgr(3);
              if (value$$2 === $mgr_leave) return $mgr_spill($mgr_module, 65538);
              s = value$$2;
            }
        }
        return s;
      }

      function pick$mgr_r($at, $values) {
        let k;
        let s;
        const $case = $at <= 1 ? 0 : $at <= 2 ? 2 : -1;
        switch ($case) {
          case 0:
            const value$ = $values[0];
            const value$$1 = ($at = 0, $mgr_input());
            s = value$ + value$$1;
            break;
          case 1:
            s = 2;
            break;
          case 2:
            const value$$2 = $at === 0 ? g$mgr(3) : ($at = 0, $mgr_input());
            if (value$$2 === $mgr_leave) return $mgr_spill($mgr_module, 65538);
            s = value$$2;
        }
        return s;
      }"
    `);
  });
});
