/** What a compiled module has around its functions. */

import { describe, expect, test } from 'vitest';
import { compileText, TASK } from '../../test/lib/compiler.ts';

describe('the module', () => {
  test('imports, registration and the wrapper', () => {
    const { code } = compileText(
      `#!/usr/bin/env node\n'use strict';\n${TASK}export const spin = task((n, [a] = []) => { while (n-- > a); });`,
    );
    const shown = code.replace(/import\{[^}]*\$mgr_[^}]*\}/, 'import{...}');
    expect(shown.slice(0, shown.indexOf('function spin$mgr(')).trim().replaceAll('\t', '  ')).toMatchInlineSnapshot(`
      "#!/usr/bin/env node
      'use strict';
      import { task } from 'mgr-scheduler';
      import{...}from"mgr-scheduler/abi";
      const $budget=$mgr_budget$,$plain=$mgr_plain$,$poll=$mgr_poll$,$register=$mgr_register$,$spill=$mgr_spill$;
      const $m=$register("file:///app.js",-457760286,[[spin$mgr,spin$mgr_r,"spin",[[0,1]],"4:26 4:45"]]);
      export const spin = task(function (n, $mgr_arg1 = void 0) {
        return $plain(spin$mgr, arguments);
      }, [$m, 0]);"
    `);
  });

  test('what has no safepoint stays as it is', () => {
    const code = 'export function add(a, b) { return a + b; }\nconst x = add(1, 2);\n';
    const nothing = { diagnostics: [], functions: [], tasks: [] };
    expect(compileText(code)).toEqual({ code, map: null, changed: false, ...nothing });
  });
});
