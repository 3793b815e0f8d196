// Builds dist/: the entries bundled by rolldown with shared chunks (so that `mgr-scheduler` and `mgr-scheduler/abi` are one
// instance), the types by tsc. `--strict` fails on a type error too; a development build only says so.
import { chmodSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { checkNode, root, status, tool } from './lib/project.mjs';
import { bundleStandalone } from './lib/standalone.mjs';

const ENTRIES = {
  index: 'src/index.ts',
  abi: 'src/thread/abi.ts',
  register: 'src/plugin/register.ts',
  hooks: 'src/plugin/hooks.ts',
  thread: 'src/host/node-thread.ts',
  compiler: 'src/compiler/index.ts',
  vite: 'src/plugin/vite.ts',
  rollup: 'src/plugin/rollup.ts',
  rolldown: 'src/plugin/rolldown.ts',
  webpack: 'src/plugin/webpack.ts',
  rspack: 'src/plugin/rspack.ts',
  esbuild: 'src/plugin/esbuild.ts',
  cli: 'src/cli/index.ts',
};

/** The same package for browsers, in dist/browser/. */
const BROWSER_ENTRIES = {
  index: 'src/index-browser.ts',
  abi: 'src/thread/abi.ts',
  thread: 'src/host/browser-thread-entry.ts',
  worker: 'src/host/browser-worker.ts',
  'thread-modules': 'src/host/thread-modules.ts',
  isolate: 'src/host/isolate.ts',
};

/** MGR without a build, each with all that it needs in it: dist/browser/standalone.js for script tags, standalone.mjs for `import`. */
const STANDALONE = [
  { input: 'src/standalone/script.ts', file: 'standalone.js', format: 'iife' },
  { input: 'src/standalone/module.ts', file: 'standalone.mjs', format: 'esm' },
];

/** A script of a site, all in one file: dist/browser/service-worker.js. */
const SERVICE_WORKER = { 'service-worker': 'src/host/service-worker.ts' };

checkNode();
const strict = process.argv.includes('--strict');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const define = { __MGR_VERSION__: JSON.stringify(manifest.version) };
const startedMs = Date.now();
const fresh = join(root, `dist.new-${process.pid}`);
const former = join(root, `dist.old-${process.pid}`);
const dist = join(root, 'dist');

try {
  await bundle();
  types();
  writeFileSync(join(fresh, '.stamp'), `${new Date(startedMs).toISOString()}\n`);
  swap();
} finally {
  for (const folder of [fresh, former]) rmSync(folder, { recursive: true, force: true });
}

async function bundle() {
  await bundleEntries(ENTRIES, fresh, 'node', 'node20.19');
  await bundleEntries(BROWSER_ENTRIES, join(fresh, 'browser'), 'browser', 'es2022');
  await bundleEntries(SERVICE_WORKER, join(fresh, 'browser'), 'browser', 'es2022');
  for (const one of STANDALONE) await bundleStandalone(one, join(fresh, 'browser'), define, manifest.version);
  chmodSync(join(fresh, 'cli.js'), 0o755);
}

async function bundleEntries(input, dir, platform, target) {
  const packages = Object.keys(manifest.dependencies);
  const build = await rolldown({
    cwd: root,
    input,
    platform,
    // What is in `dependencies` stays an import; everything else is ours.
    external: (id) => id.startsWith('node:') || packages.some((name) => id === name || id.startsWith(`${name}/`)),
    transform: { target, define },
  });
  await build.write({
    dir,
    format: 'esm',
    sourcemap: true,
    entryFileNames: '[name].js',
    // Beside the entries, so that `new URL('./thread.js', import.meta.url)` means the same in a chunk as in an entry.
    chunkFileNames: '[name]-[hash].js',
  });
  await build.close();
}

function types() {
  const code = status(process.execPath, [
    tool('typescript/bin/tsc'),
    '-p',
    'tsconfig.build.json',
    '--outDir',
    join(fresh, 'types'),
  ]);
  if (code === 0) return;
  if (strict) throw new Error('the types have errors');
  console.error('mgr: dist/ is built, though the types have errors (npm run typecheck)');
}

/** The old dist/ is there until the new one is whole. */
function swap() {
  if (existsSync(dist)) renameSync(dist, former);
  renameSync(fresh, dist);
}
