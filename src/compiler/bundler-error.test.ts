import { rolldown } from 'rolldown';
import { expect, test } from 'vitest';
import { compileText, hostOf, TASK } from '../../test/lib/compiler.ts';
import { compileModule, formatDiagnostic, toBundlerError } from './index.ts';

const LIB = 'let hits = 0;\nexport function lib(n) {\n  while (n--) hits++;\n}';
const APP = `${TASK}import { lib } from './lib.js';\nexport default task(function main(n) {\n  lib(n);\n  return this;\n});`;
const { diagnostics } = compileModule(APP, 'file:///app.js', hostOf({ 'file:///lib.js': LIB }));

/** How Vite's overlay finds a frame, and what it does with it. */
const CODE_FRAME = /^(?:>?\s*\d+\s+\|.*|\s+\|\s*\^.*)\r?\n/m;

test('one diagnostic: message, place, frame; no stack', () => {
  const [found] = compileText(`${TASK}export default task(function f() { return this; });`).diagnostics;
  if (!found) throw new Error('no diagnostic');
  const error = toBundlerError(found);
  expect(error).toBeInstanceOf(Error);
  expect({ ...error, message: error.message, stack: error.stack }).toMatchInlineSnapshot(`
    {
      "frame": "1   | import { task } from 'mgr-scheduler';
    > 2 | export default task(function f() { return this; });
        |                                           ^^^^
    help: pass the object as an argument",
      "id": "/app.js",
      "loc": {
        "column": 43,
        "file": "/app.js",
        "line": 2,
      },
      "message": "MGR_UNSUPPORTED \`this\` in f, which a task reaches",
      "plugin": "mgr",
      "pluginCode": "MGR_UNSUPPORTED",
      "stack": "",
    }
  `);
  expect(error.frame).toMatch(CODE_FRAME);
  expect(error.message).not.toMatch(CODE_FRAME);
  expect(error.frame.trim()).toBe(error.frame);
});

test('several: the first is the error, the others follow in the frame as the terminal shows them', () => {
  const error = toBundlerError([...diagnostics].reverse(), 'mgr-scheduler');
  expect(error).toMatchObject({ plugin: 'mgr-scheduler', pluginCode: 'MGR_UNSUPPORTED', id: '/app.js' });
  expect(error.loc).toEqual({ file: '/app.js', line: 5, column: 10 });
  const second = diagnostics[1];
  if (!second) throw new Error('one diagnostic only');
  expect(error.frame).toContain(`\n\n${formatDiagnostic(second)}\n`);
  expect(error.frame).toMatch(/\n\n2 errors in 2 files$/);
});

test('none is a mistake of the caller', () => {
  expect(() => toBundlerError([])).toThrow('at least one');
});

test('what a bundler makes of it', async () => {
  const modules: Record<string, string> = { '/app.js': APP, '/lib.js': LIB };
  const bundle = await rolldown({
    input: '/app.js',
    external: ['mgr-scheduler'],
    plugins: [
      {
        name: 'mgr',
        resolveId: (id) => (id.replace(/^\./, '') in modules ? id.replace(/^\./, '') : null),
        load: (id) => modules[id] ?? null,
        transform(_code, id) {
          if (id === '/app.js') throw toBundlerError(diagnostics);
        },
      },
    ],
  });
  const failure: Error & { errors?: unknown[] } = await bundle.generate({}).then(
    () => new Error('it was built'),
    (error) => error,
  );
  expect(failure.message).toContain('[plugin mgr] /app.js:5:10\nError: MGR_UNSUPPORTED `this` in main');
  expect(failure.message).toContain('> 5 |   return this;\n    |          ^^^^\n');
  expect(failure.message).toContain('hits is declared here, at /lib.js:1:5\n');
  expect(failure.errors).toMatchObject([{ pluginCode: 'MGR_UNSUPPORTED', loc: { line: 5, column: 10 } }]);
});
