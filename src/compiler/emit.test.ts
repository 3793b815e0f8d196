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
        for (; ; ) {
          const $end = typeof n === "number" ? n - i > 1024 ? i + 1024 : n : i < n ? i + 1 : NaN;
          for (; i < $end; i++) {
            s += i;
          }
          if ($end === n || $end !== $end) break;
          if (($budget[0] -= 1024) < 0 && $poll()) return $spill($m, 1, n, s - 0, i - 0);
        }
        return s;
      }

      function sum$mgr_r($at, $in) {
        let n = $in[0], s = $in[1], i = $in[2];
        if ($at === 1) $at = 0;
        for (; ; ) {
          const $end = typeof n === "number" ? n - i > 1024 ? i + 1024 : n : i < n ? i + 1 : NaN;
          for (; i < $end; i++) {
            s += i;
          }
          if ($end === n || $end !== $end) break;
          if (($budget[0] -= 1024) < 0 && $poll()) return $spill($m, 1, n, s - 0, i - 0);
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
          if (($budget[0] -= 1) < 0 && $poll()) return $spill($m, 1, node);
        }
      }

      function walk$mgr_r($at, $in) {
        let node = $in[0];
        if ($at === 1) $at = 0;
        for (; ; ) {
          let $k = 0;
          for (; $k < 1 && node; $k++) {
            node = node.next;
          }
          if ($k < 1) break;
          if (($budget[0] -= 1) < 0 && $poll()) return $spill($m, 1, node);
        }
      }"
    `);
  });

  test('calls in an expression', () => {
    const code =
      'function g(n) { while (n-- > 0); return n; }\nexport default task(function two(a, b) { return g(a) + g(b); });';
    expect(forms(code, 'two')).toMatchInlineSnapshot(`
      "function two$mgr(a, b) {
        const $v = g$mgr(a);
        if ($v === $leave) return $spill($m, 65537, b);
        const $v1 = g$mgr(b);
        if ($v1 === $leave) return $spill($m, 65538, $v);
        return $v + $v1;
      }

      function two$mgr_r($at, $in) {
        let a, b = $in[0];
        const $v = $at === 1 ? $input($at = 0) : $in[1];
        const $v1 = $at ? $input($at = 0) : g$mgr(b);
        if ($v1 === $leave) return $spill($m, 65538, $v);
        return $v + $v1;
      }"
    `);
  });

  test('recursion', () => {
    expect(
      forms('export default task(function fib(n) { return n < 2 ? n : fib(n - 1) + fib(n - 2); });', 'fib'),
    ).toMatchInlineSnapshot(`
      "function fib$mgr(n) {
        if (n < 2) return n;
        if (($budget[1] -= 1) < 0 && $pollEntry()) return $spill($m, 1, n);
        const $v = fib$mgr(n - 1);
        if ($v === $leave) return $spill($m, 2, n);
        const $v1 = fib$mgr(n - 2);
        if ($v1 === $leave) return $spill($m, 3, $v);
        return $v + $v1;
      }

      function fib$mgr_r($at, $in) {
        let n = $in[0];
        if ($at === 1) $at = 0;
        const $v = $at ? $at === 2 ? $input($at = 0) : $in[1] : fib$mgr(n - 1);
        if ($v === $leave) return $spill($m, 2, n);
        const $v1 = $at ? $input($at = 0) : fib$mgr(n - 2);
        if ($v1 === $leave) return $spill($m, 3, $v);
        return $v + $v1;
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
          for (; ; ) {
            const $end = typeof n === "number" ? n - y > 256 ? y + 256 : n : y < n ? y + 1 : NaN;
            for (; y < $end; y++) {
              const row = y * n;
              let x = 0;
              for (; ; ) {
                const $end = typeof n === "number" ? n - x > 1024 ? x + 1024 : n : x < n ? x + 1 : NaN;
                for (; x < $end; x++) {
                  s += row + x;
                }
                if ($end === n || $end !== $end) break;
                if (($budget[0] -= 1024) < 0 && $poll()) return $spill($m, 2, n, s - 0, y - 0, row - 0, x - 0);
              }
            }
            if ($end === n || $end !== $end) break;
            if (($budget[0] -= 8960) < 0 && $poll()) return $spill($m, 1, n, s - 0, y - 0);
          }
        }
        return s;
      }

      function grid$mgr_r($at, $in) {
        let n = $in[0], on, s = $in[1], y = $in[2];
        if ($at === 1) $at = 0;
        for (; ; ) {
          const $end = typeof n === "number" ? n - y > 256 ? y + 256 : n : $at || y < n ? y + 1 : NaN;
          for (; $at || y < $end; y++) {
            const row = $at ? $in[3] : y * n;
            let x = $at ? $in[4] : 0;
            if ($at === 2) $at = 0;
            for (; ; ) {
              const $end = typeof n === "number" ? n - x > 1024 ? x + 1024 : n : x < n ? x + 1 : NaN;
              for (; x < $end; x++) {
                s += row + x;
              }
              if ($end === n || $end !== $end) break;
              if (($budget[0] -= 1024) < 0 && $poll()) return $spill($m, 2, n, s - 0, y - 0, row - 0, x - 0);
            }
          }
          if ($end === n || $end !== $end) break;
          if (($budget[0] -= 8960) < 0 && $poll()) return $spill($m, 1, n, s - 0, y - 0);
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
              const $v = s;
              const $v1 = g$mgr(1);
              if ($v1 === $leave) return $spill($m, 65537, $v);
              s = $v + $v1;
              break;
            }
          case 1:
            s = 2;
            break;
          default:
            s = g$mgr(3);
            if (s === $leave) return $spill($m, 65538);
        }
        return s;
      }

      function pick$mgr_r($at, $in) {
        let k, s;
        const $case = $at <= 1 ? 0 : $at <= 2 ? 2 : -1;
        switch ($case) {
          case 0:
            const $v = $in[0];
            const $v1 = $input($at = 0);
            s = $v + $v1;
            break;
          case 1:
            s = 2;
            break;
          case 2:
            s = $at ? $input($at = 0) : g$mgr(3);
            if (s === $leave) return $spill($m, 65538);
        }
        return s;
      }"
    `);
  });
});
