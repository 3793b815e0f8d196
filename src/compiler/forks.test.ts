/** What forks, joins and ranges become: golden texts of the natural form, and which forks are strict. */

import { describe, expect, test } from 'vitest';
import { compileText, functionNamed, functionText, projectOf } from '../../test/lib/compiler.ts';
import { displayName } from './index.ts';
import { strictForks } from './strict-forks.ts';

const FORKS =
  "import { fork, forkAll, join, joinAll, parallelFor, parallelReduce, parallelSort, task } from 'mgr-scheduler';\n";
const G = 'function g(n) { while (n-- > 0); return n; }\n';

function compiled(code: string): string {
  const { code: made, diagnostics } = compileText(FORKS + code);
  expect(diagnostics).toEqual([]);
  return made.replace(/(?<!\w)\$mgr_/g, '');
}

const natural = (code: string, name: string) => functionText(compiled(code), `${name}$mgr`);

describe('strict forks', () => {
  test('fib: a few stores, a compare, the call', () => {
    const code = 'export default task(function fib(n) { const a = fork(fib, n - 1); return fib(n - 2) + join(a); });';
    expect(natural(code, 'fib')).toMatchInlineSnapshot(`
      "function fib$mgr(n) {
        if ($latent[0] - $latent[1] >= 8) return fib$mgr_s(n);
        if (($budget[1] -= 1) < 0 && $pollEntry()) return $spill($m, 1, n);
        const $v2 = n - 1;
        let a = $latent[0];
        if (a < $latent[2]) {
          $latentSites[a] = site;
          $latentNumbers[a] = $v2;
          $latent[0] = a + 1;
        } else $forkFull(site, a, $v2);
        const $v = fib$mgr(n - 2);
        if ($v === $leave) return $spill($m, 2, $v2 - 0, a - 0);
        const $v1 = a >= $latent[1] || $joinSlow(a, a) ? ($latent[0] = a, fib$mgr($v2)) : $joined();
        if ($v1 === $leave) return $spill($m, 3, $v);
        return $v + $v1;
      }"
    `);
  });

  test('joined in the order of the forks: a hole, which goes with the last join', () => {
    const code = `${G}export default task(function f(n) {
      const a = fork(g, 1);
      const b = fork(g, n);
      join(a);
      return join(b);
    });`;
    expect(natural(code, 'f')).toMatchInlineSnapshot(`
      "function f$mgr(n) {
        let a = $latent[0];
        if (a < $latent[2]) {
          $latentSites[a] = site;
          $latentNumbers[a] = 1;
          $latent[0] = a + 1;
        } else $forkFull(site, a, 1);
        const $v1 = typeof n === "number" ? n : $carry(n, "n");
        let b = $latent[0];
        if (b < $latent[2]) {
          $latentSites[b] = site1;
          $latentValues[b] = $v1;
          $latent[0] = b + 1;
        } else $forkFull(site1, b, $v1);
        if ((a >= $latent[1] || $joinSlow(a, -1) ? ($latentSites[a] = -site, g$mgr(1)) : $joined()) === $leave) return $spill($m, 65537, a - 0, $v1, b - 0);
        const $v = a >= $latent[1] || $joinSlow(b, a) ? ($latent[0] = a, g$mgr($v1)) : $joined();
        if ($v === $leave) return $spill($m, 65538);
        return $v;
      }"
    `);
  });

  test('an argument that may be an object is copied at the fork', () => {
    const code = `${G}export default task(function f(x) { const a = fork(g, x); join(a); });`;
    expect(natural(code, 'f')).toMatchInlineSnapshot(`
      "function f$mgr(x) {
        const $v = typeof x === "number" ? x : $carry(x, "x");
        let a = $latent[0];
        if (a < $latent[2]) {
          $latentSites[a] = site;
          $latentValues[a] = $v;
          $latent[0] = a + 1;
        } else $forkFull(site, a, $v);
        if ((a >= $latent[1] || $joinSlow(a, a) ? ($latent[0] = a, g$mgr($v)) : $joined()) === $leave) return $spill($m, 65537);
      }"
    `);
  });

  test('the entry of the module names what a resumed frame can join', () => {
    const code = `${G}export default task(function f(n) { const a = fork(g, n); g(n); return join(a); });`;
    const made = compiled(code);
    expect(/const site=.*/.exec(made)?.[0]).toMatchInlineSnapshot(`"const site=$forkSite(()=>g$mgr,1,0,0,"g");"`);
    expect(/"f",(\[\[.*\]\]),".*",(\[.*\])/.exec(made)?.slice(1)).toMatchInlineSnapshot(`
      [
        "[[0,1],[]]",
        "[1]]]",
      ]
    `);
  });
});

describe('which forks are strict', () => {
  /** How many of the function's forks are. */
  function count(body: string): number {
    const code = `${FORKS}${G}export const f = task(function f(n, pick) { ${body} });`;
    const { project, module } = projectOf({ 'app.js': code });
    return strictForks(project, functionNamed(module('app.js'), 'f')).length;
  }

  test.each<[string, number, string]>([
    ['one', 1, 'const a = fork(g, 1); return join(a);'],
    ['two in a declaration', 2, 'const a = fork(g, 1), b = fork(g, 2); return join(a) + join(b);'],
    ['in a block and a loop', 2, 'for (;;) { const a = fork(g, 1); join(a); { let b = fork(g, 1); join(b); } }'],
    ['joined in a test', 1, 'const a = fork(g, 1); if (join(a)) return 1;'],
    ['an inner loop that is left', 1, 'const a = fork(g, 1); for (;;) { if (n) break; } join(a);'],
    ['a labelled loop inside', 1, 'const a = fork(g, 1); x: for (;;) for (;;) continue x; join(a);'],
    ['joined at once', 0, 'return join(fork(g, 1));'],
    ['never joined', 0, 'const a = fork(g, 1);'],
    ['joined twice', 0, 'const a = fork(g, 1); join(a); join(a);'],
    ['kept elsewhere', 0, 'const a = fork(g, 1); n.push(a); join(a);'],
    ['given another value', 0, 'let a = fork(g, 1); a = fork(g, 2); join(a);'],
    ['joined on a condition', 0, 'const a = fork(g, 1); if (n) join(a);'],
    ['joined on the right of &&', 0, 'const a = fork(g, 1); return n && join(a);'],
    ['joined in a branch of ?:', 0, 'const a = fork(g, 1); return n ? join(a) : 0;'],
    ['joined in a loop', 0, 'const a = fork(g, 1); while (n--) join(a);'],
    ['a return between', 0, 'const a = fork(g, 1); if (n) return 1; join(a);'],
    ['a break of the list between', 0, 'for (;;) { const a = fork(g, 1); if (n) break; join(a); }'],
    [
      'a continue of the list between',
      0,
      'for (;;) { const a = fork(g, 1); switch (n) { case 1: continue; } join(a); }',
    ],
    ['a throw between', 0, 'const a = fork(g, 1); if (n) throw 1; join(a);'],
    ['a target that is known when it runs', 0, 'const a = fork(pick, 1); join(a);'],
    ['one that is not, so none', 0, 'const a = fork(g, 1); join(a); fork(g, 2);'],
  ])('%s', (_what, expected, body) => {
    expect(count(body)).toBe(expected);
  });
});

describe('general forks', () => {
  test('what is left is joined before each return', () => {
    const code = `${G}export default task(function f(n) { const a = fork(g, n); if (n) return 1; return join(a); });`;
    expect(natural(code, 'f')).toMatchInlineSnapshot(`
      "function f$mgr(n) {
        const forks$ = $latent[0];
        const $v2 = typeof n === "number" ? n : $carry(n, "n");
        let $v3;
        if ($forkFullNow()) {
          let caught$ = false;
          let error$;
          try {
            const $v4 = g$mgr($v2);
            if ($v4 === $leave) return $spill($m, 65537, n, forks$ - 0, $v3, caught$, error$);
            $v3 = $forkSettled($v4);
          } catch (thrown$) {
            caught$ = true;
            error$ = thrown$;
          }
          if (caught$) {
            let $e = error$;
            $v3 = $forkSettled($e, true);
          }
        } else $v3 = $forkPush(site, $v2);
        const a = $v3;
        if (n) {
          const $v = 1;
          for (; ; ) {
            let $k = 0;
            for (; $k < 256 && $forksOpen(forks$); $k++) {
              if ($joinOpen() === $leave) return $spill($m, 65539, forks$ - 0, $v - 0);
            }
            if ($k < 256) break;
            if (($budget[0] -= 4352) < 0 && $poll()) return $spill($m, 65538, forks$ - 0, $v - 0);
          }
          return $v;
        }
        const $v1 = $joinOf(a);
        if ($v1 === $leave) return $spill($m, 65540, forks$ - 0);
        for (; ; ) {
          let $k = 0;
          for (; $k < 256 && $forksOpen(forks$); $k++) {
            if ($joinOpen() === $leave) return $spill($m, 65542, forks$ - 0, $v1);
          }
          if ($k < 256) break;
          if (($budget[0] -= 4352) < 0 && $poll()) return $spill($m, 65541, forks$ - 0, $v1);
        }
        return $v1;
      }"
    `);
  });

  test('of what is known when it runs', () => {
    const made = natural('export default task(function f(pick) { fork(pick, 1, [2]); });', 'f');
    expect(made).toContain('forkDynamic(pick, 1, [2])');
  });
});

describe('ranges', () => {
  const CODE = `export default task(function f(out, by) {
    parallelFor(0, out.length, (i) => { out[i] = by; });
  });`;

  test('parallelFor: claims in a loop of the natural form', () => {
    const made = compiled(CODE);
    expect(functionText(made, 'f$mgr')).toMatchInlineSnapshot(`
      "function f$mgr(out, by) {
        if (parallelFor$mgr(out, by, 0, out.length, void 0) === $leave) return $spill($m, 1);
      }"
    `);
    expect(functionText(made, 'parallelFor$mgr$1')).toMatchInlineSnapshot(`
      "function parallelFor$mgr$1(out, by, grain$, lo$1, hi$1) {
        const open$ = $rangeOpen(site, ["out:2", "by:2"], out, by, grain$, lo$1, hi$1);
        let index$ = +lo$1;
        let stop$ = index$;
        let claimed$ = 0;
        for (; ; ) {
          let $k = 0;
          for (; $k < 1 && (stop$ = $rangeClaim(open$, index$, hi$1, grain$, true)) > index$; $k++) {
            claimed$ = stop$ - index$;
            for (; index$ < stop$; index$++) {
              body$mgr(out, by, index$);
            }
          }
          if ($k < 1) break;
          if (($budget[0] -= claimed$ * 1) < 0 && $poll()) return $spill($m, 131073, out, by, grain$, hi$1, open$, index$ - 0, stop$);
        }
        for (; ; ) {
          let $k = 0;
          for (; $k < 256 && $rangeParts(open$); $k++) {
            if ($rangeJoin(open$) === $leave) return $spill($m, 131075, open$);
          }
          if ($k < 256) break;
          if (($budget[0] -= 4352) < 0 && $poll()) return $spill($m, 131074, open$);
        }
        $rangeClose(open$);
      }"
    `);
    expect(functionText(made, 'body$mgr')).toMatchInlineSnapshot(`
      "function body$mgr(out, by, i) {
        out[i] = by;
      }"
    `);
  });

  test('a body that can leave is checked after each round', () => {
    const made = compiled(`${G}export default task(function f(n) { parallelFor(0, n, g); });`);
    expect(functionText(made, 'parallelFor$mgr$1')).toContain('if (g$mgr(index$) === $leave) return $spill(');
  });

  test('a local that changes elsewhere is handed over as it is', () => {
    const made = compiled(`export default task(function f(out) {
      let k = 1;
      k++;
      parallelFor(0, 9, (i) => { out[i] = k; });
      k++;
    });`);
    expect(made).toMatch(/rangeOpen\(site,\["out:2","k"\],out,k\$\d,/);
    expect(made).not.toContain('.v');
  });

  test('where nothing is compiled the calls stay', () => {
    const code = `${FORKS}export const t = task(function t() {});
function later(xs) { parallelFor(0, 3, (i) => joinAll(forkAll(later, xs))); return parallelSort(xs); }
later();`;
    const { code: made } = compileText(code);
    expect(made).toContain('parallelFor(0, 3, (i) => joinAll(forkAll(later, xs)))');
    expect(made).toContain('return parallelSort(xs)');
    expect(made).not.toContain('rangeOpen');
  });

  test('stack traces and reports have the names of the source', () => {
    const { functions } = compileText(`${FORKS}${CODE}`);
    expect(functions.map(({ name, line, safepoints }) => [name, line, safepoints.map(({ kind }) => kind)])).toEqual([
      ['f', 2, ['call']],
      ['parallelFor', 3, ['loop', 'loop', 'join']],
      ['body', 3, []],
    ]);
    expect(displayName('file:///app.js')).toBe('/app.js');
  });
});

test('a function that cannot leave has a natural form where it is forked, and is called by it', () => {
  const made = compiled(`function sq(x) { return x * x; }
    export default task(function f(n) { const a = fork(sq, n + 1 | 0); const b = sq(n); return join(a) + b; });`);
  expect(made).not.toContain('function sq(');
  expect(functionText(made, 'f$mgr')).toContain('const b = sq$mgr(n)');
});

test('aliases and namespaces', () => {
  const { code } = compileText(`import * as m from 'mgr-scheduler';
    import { join as wait } from 'mgr-scheduler';
    export default m.task(function f(n) { if (n < 1) return 0; const a = m.fork(f, n - 1); return wait(a); });`);
  expect(functionText(code, 'f$mgr')).toContain('$joinSlow(a, a)');
});

test('a local function of the same name is no fork', () => {
  const { code } = compileText(`${G}import { task } from 'mgr-scheduler';
    const fork = (f, n) => f(n);
    export default task(function f(n) { return g(fork(Math.abs, n)); });`);
  expect(code).not.toContain('forkSite');
});
