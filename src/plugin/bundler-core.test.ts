import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BundlerCore } from './bundler-core.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'mgr-core-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const LOOP = 'let sum = 0; for (let i = 0; i < n; i++) sum += i; return sum;';
const FILES = {
  'main.js':
    "import { Scheduler } from 'mgr-scheduler';\nimport { work } from './tasks.js';\nimport { draw } from './page.js';\ndraw(work);\n",
  'page.js': `export function draw(n) { ${LOOP} }\n`,
  'tasks.js':
    "import { task } from 'mgr-scheduler';\nimport { help } from '@/help.js';\nexport const work = task(function work(n) { return help(n); });\n",
  'help.js': `export function help(n) { ${LOOP} }\n`,
};
for (const [name, code] of Object.entries(FILES)) writeFileSync(join(root, name), code);

const emitted: string[] = [];
const context = {
  resolve: async (specifier: string) =>
    specifier.startsWith('@/') ? { id: join(root, specifier.slice(2)) } : { id: specifier, external: true },
  emitFile({ id }: { id: string }) {
    emitted.push(id.slice(root.length + 1));
    return `r${emitted.length}`;
  },
  error(error: unknown): never {
    throw error;
  },
};

async function compiled(core: BundlerCore): Promise<Record<string, string | undefined>> {
  core.root = root;
  await core.begin(context);
  const entries = Object.entries(FILES).map(async ([name, code]) => {
    const result = await core.transform(code, join(root, name), context);
    return [name, result?.code] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}

test('what tasks can reach is compiled, by aliases too, and nothing of the page', async () => {
  const results = await compiled(new BundlerCore());
  expect(results['main.js']).toBeUndefined();
  expect(results['page.js']).toBeUndefined();
  expect(results['tasks.js']).toContain('import{help$mgr}from"./help.js"');
  expect(results['tasks.js']).toContain('$register("tasks.js",import.meta.ROLLUP_FILE_URL_r1,');
  expect(results['help.js']).toContain('function help$mgr(n)');
  expect(emitted).toEqual(['tasks.js']);
});

test("on Vite's server a module is loaded from where it was loaded", async () => {
  const core = new BundlerCore();
  core.isServed = true;
  const results = await compiled(core);
  const placeOf = (code = ''): string[] =>
    /\$register\("(\w+\.js)",`\$\{import\.meta\.url\} (\w+)`,/.exec(code)?.slice(1) ?? [];
  const [name, version] = placeOf(results['tasks.js']);
  expect([name, placeOf(results['help.js'])[0]]).toEqual(['tasks.js', 'help.js']);

  // What a module imports decides how it is compiled, so it counts for the version.
  const file = join(root, 'help.js');
  writeFileSync(file, `${FILES['help.js']}// edited\n`);
  core.forget(file);
  const [, later] = placeOf((await compiled(core))['tasks.js']);
  writeFileSync(file, FILES['help.js']);
  expect(version).not.toBe(later);
  core.forget(file);
  expect(placeOf((await compiled(core))['tasks.js'])[1]).toBe(version);
});

test("on Vite's server a module of the page that uses the package hears of new tasks, in its first line", async () => {
  const core = new BundlerCore();
  core.isServed = true;
  const results = await compiled(core);
  expect(results['main.js']).toContain('import.meta.hot.on(');
  expect(results['main.js']?.split('\n').length).toBe(FILES['main.js'].split('\n').length);
  expect(results['page.js']).toBeUndefined();
  expect(results['tasks.js']).not.toContain('import.meta.hot');
});

test('an error has the place of what is wrong', async () => {
  const core = new BundlerCore();
  const path = join(root, 'wrong.js');
  const code =
    "import { task } from 'mgr-scheduler';\nlet n = 0;\nexport const f = task(function f(m) { for (; m--; ) n++; });\n";
  writeFileSync(path, code);
  await expect(core.transform(code, path, context)).rejects.toMatchObject({
    pluginCode: 'MGR_MODULE_STATE',
    loc: { file: path, line: 3 },
  });
});

test('packages, parts of files and virtual modules are left alone', async () => {
  const core = new BundlerCore();
  const code = FILES['tasks.js'];
  for (const id of [
    join(root, 'node_modules/a/tasks.js'),
    `${join(root, 'tasks.js')}?raw`,
    '\0virtual.js',
    join(root, 'a.css'),
  ]) {
    expect(await core.transform(code, id, context)).toBeNull();
  }
});
