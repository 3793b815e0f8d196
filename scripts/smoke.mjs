// The package as a stranger gets it: packed, installed in an empty project, run, and its types checked.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root, setup, tool } from './lib/project.mjs';

const PROGRAM = `import { Scheduler, task } from 'mgr-scheduler';

export const sum = task(function sum(n: number, factor: number) {
  let total = 0;
  for (let i = 0; i < n; i++) total += i * factor;
  return total;
});
export default sum;

if (process.argv.includes('--own-scheduler')) {
  await using scheduler = await Scheduler.start({ threads: 2 });
  const result: number = await scheduler.run(sum, [1000, 2]);
  console.log(result);
}
`;
const WRONG_TYPES = `import { Scheduler } from 'mgr-scheduler';
import { sum } from './program.ts';
const scheduler = await Scheduler.start();
// @ts-expect-error the second argument is a number
scheduler.run(sum, [1, 'two']);
// @ts-expect-error one argument is missing
scheduler.run(sum, [1]);
// @ts-expect-error the result is a number
const text: string = await scheduler.run(sum, [1, 2]);
console.log(text);
`;
const STANDALONE_TYPES = `import { type CompileError, compile, Scheduler, task } from 'mgr-scheduler/standalone';
import type {} from 'mgr-scheduler/standalone.js';
const LIMIT = 3;
const work = task((n: number) => n * LIMIT, { uses: { LIMIT } });
const scheduler = await Scheduler.start();
const result: number = await scheduler.run(work, [1]);
// @ts-expect-error the argument is a number
scheduler.run(work, ['one']);
// @ts-expect-error there is no such option
task((n: number) => n, { use: {} });
const { half } = await compile<{ half: typeof work }>('...', { name: 'cell' });
const one: number = await scheduler.run(half, [2]);
const other = mgr.task((text: string) => text.length);
const length: number = other('four') + result + one;
export const lineOf = (error: CompileError): number => error.diagnostics[0]?.line ?? length;
`;
const OPTIONS = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2022', 'DOM', 'ESNext.Disposable'],
  module: 'NodeNext',
  types: ['node'],
  allowImportingTsExtensions: true,
};

setup({ quiet: true });
const folder = mkdtempSync(join(tmpdir(), 'mgr-smoke-'));
try {
  const project = pack();
  expectOutput(
    project,
    'node --import',
    ['--import', 'mgr-scheduler/register', 'program.ts', '--own-scheduler'],
    '999000',
  );
  const bin = join(project, 'node_modules/.bin/mgr');
  expectOutput(project, 'mgr run', [bin, 'run', 'program.ts', '--threads', '2', '--', '1000', '2'], '999000');
  expectOutput(project, 'mgr run --serial', [bin, 'run', 'program.ts', '--serial', '--', '1000', '2'], '999000');
  expectOutput(project, 'types', [tool('typescript/bin/tsc'), '-p', '.'], '');
  viteBuild(project);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function pack() {
  command(root, 'npm', ['pack', '--silent', '--pack-destination', folder]);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  writeFileSync(join(folder, 'package.json'), '{"name":"stranger","version":"1.0.0","private":true,"type":"module"}');
  command(folder, 'npm', ['install', '--no-audit', '--no-fund', '--silent', `./${tarball}`, '@types/node@20']);
  writeFileSync(join(folder, 'program.ts'), PROGRAM);
  writeFileSync(join(folder, 'types.ts'), WRONG_TYPES);
  writeFileSync(join(folder, 'standalone.ts'), STANDALONE_TYPES);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions: OPTIONS, files: ['program.ts', 'types.ts', 'standalone.ts'] }),
  );
  return folder;
}

/** The page of README's first lines, built. That such a build runs in browsers is what test/browser/ shows. */
function viteBuild(project) {
  const { vite } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).devDependencies;
  command(project, 'npm', ['install', '--no-audit', '--no-fund', '--silent', '--save-dev', `vite@${vite}`]);
  const config = "import mgr from 'mgr-scheduler/vite';\nexport default { plugins: [mgr()] };\n";
  writeFileSync(join(project, 'vite.config.js'), config);
  writeFileSync(join(project, 'index.html'), '<!doctype html><script type="module" src="./page.ts"></script>');
  const page =
    "import { Scheduler } from 'mgr-scheduler';\nimport { sum } from './program.ts';\nconst scheduler = await Scheduler.start();\ndocument.title = String(await scheduler.run(sum, [1000, 2]));\n";
  writeFileSync(join(project, 'page.ts'), page);
  // The program for Node stands in the way of a browser's.
  writeFileSync(join(project, 'program.ts'), PROGRAM.slice(0, PROGRAM.indexOf('export default')));
  command(project, process.execPath, [join(project, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'error']);
  const assets = readdirSync(join(project, 'dist/assets')).map((name) => name.replace(/-[^-]+\.js$/, ''));
  for (const chunk of ['mgr-thread', 'program']) {
    if (!assets.includes(chunk)) fail(`vite build: no chunk ${chunk} among ${assets.join(', ')}`);
  }
  console.log('vite build: as expected');
}

function expectOutput(cwd, what, args, wanted) {
  const stdout = command(cwd, process.execPath, args).trim();
  if (stdout !== wanted) fail(`${what}: ${JSON.stringify(stdout)} instead of ${JSON.stringify(wanted)}`);
  console.log(`${what}: as expected`);
}

function command(cwd, program, args) {
  const { status, stdout, stderr, error } = spawnSync(program, args, { cwd, encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) fail(`${program} ${args.join(' ')} ended with code ${status}\n${stdout}${stderr}`);
  return stdout;
}

function fail(message) {
  rmSync(folder, { recursive: true, force: true });
  console.error(`smoke: ${message}`);
  process.exit(1);
}
