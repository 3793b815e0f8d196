import { expect, test } from 'vitest';
import { link } from './link.ts';
import { runtimePart } from './runtime.ts';

const MADE = 'blob:http://localhost/0#other';
const linked = (code: string) => link(code, { id: 'cell', original: code, code, map: null }, (url) => url === MADE);

/** What the module's text evaluates to, without what follows its first line. */
const bindingsOf = (code: string, names: string): unknown =>
  new Function(`${linked(code).text.split('\n')[0]} return [${names}];`)();

test('what is imported of the package is that of this runtime', () => {
  const program = runtimePart('mgr-scheduler') as Record<string, unknown>;
  const code =
    "import { task, fork as f } from 'mgr-scheduler';\nimport * as all from 'mgr-scheduler';\nimport 'mgr-scheduler';";
  expect(bindingsOf(code, 'task, f, all')).toEqual([program.task, program.fork, program]);
  const abi = runtimePart('mgr-scheduler/abi') as Record<string, unknown>;
  expect(bindingsOf("import{poll as $poll$}from'mgr-scheduler/abi';", '$poll$')).toEqual([abi.poll]);
  expect(runtimePart('toString')).toBe(undefined);
});

test('every line of the module is one below where it was', () => {
  const { text, refused } = linked(
    "const a = 1;\nimport {\n  task,\n} from 'mgr-scheduler'; const b = 2;\ntask(a, b);",
  );
  expect(refused).toEqual([]);
  expect(text.split('\n').slice(1)).toEqual(['const a = 1;', '', '', ' const b = 2;', 'task(a, b);']);
});

test('modules of the page are imported when the module runs', () => {
  const [first] = linked(`import { work as w, work$mgr } from '${MADE}';`).text.split('\n');
  expect(first).toBe(`const { "work": w, "work$mgr": work$mgr } = await import("${MADE}");`);
});

test('URLs stay; packages and names that there are not are told with their places', () => {
  const { text, refused } = linked(
    "import a from 'https://example.org/a.js';\nimport _ from 'lodash';\nimport { nothing } from 'mgr-scheduler';\nexport * from 'mgr-scheduler';\nexport { b } from 'https://example.org/b.js';",
  );
  expect(text).toContain('import a from "https://example.org/a.js"');
  expect(text).toContain('export { b } from "https://example.org/b.js"');
  expect(refused.map(({ code, line, column, message }) => `${code} ${line}:${column} ${message}`)).toEqual([
    "MGR_IMPORT 2:15 lodash is a package's name, which threads cannot find",
    'MGR_IMPORT 3:25 mgr-scheduler exports no nothing',
    'MGR_IMPORT 3:25 mgr-scheduler is exported from',
  ]);
});
