// What all scripts share: the root, the Node check, set-up (install and build when they are due). Plain Node, no packages:
// this runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const FLOOR = [20, 19];
const LOCK_STALE_MS = 120_000;

/** Installs and builds what is missing or out of date. Ends the process with a message where that fails. */
export function setup({ quiet = false } = {}) {
  checkNode();
  if (installIsDue()) {
    if (!quiet) console.error('mgr: installing the packages of package-lock.json (once)');
    install();
  }
  build({ quiet });
}

/** Builds dist/ if it is missing or older than what it is made from. */
export function build({ quiet = true } = {}) {
  const code = tryBuild({ quiet, output: 2 });
  if (code !== 0) process.exit(code);
}

/** The same, but returns the build's exit code. `output`: where it may write (a file descriptor or 'ignore'). */
export function tryBuild({ quiet = true, output = 2 } = {}) {
  if (!buildIsDue()) return 0;
  return withLock(() => {
    if (!buildIsDue()) return 0;
    if (!quiet) console.error('mgr: building dist/');
    return status(process.execPath, [join(root, 'scripts/build.mjs')], { stdio: ['ignore', output, output] });
  });
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1])) return;
  console.error(`mgr: this is Node ${process.versions.node}; mgr-scheduler needs ${FLOOR.join('.')} or newer.`);
  process.exit(2);
}

/** Runs a program in the root and ends this process with its code where it fails. */
export function run(command, args, options = {}) {
  const code = status(command, args, options);
  if (code === 0) return;
  console.error(`mgr: ${[command, ...args].join(' ')} ended with code ${code}`);
  process.exit(code);
}

/** The exit code of a program that is run in the root. */
export function status(command, args, options = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command === 'npm',
    ...options,
  });
  if (result.error) throw result.error;
  return result.status ?? 128;
}

/** The path of a development dependency's program, run with this Node. */
export function tool(packageFile) {
  return join(root, 'node_modules', packageFile);
}

/**
 * Not `npm ci`: it refuses a lock file that lacks native packages of other platforms, and a mirror that doesn't have those can't
 * write another. `--no-save` takes what the lock file names and leaves the file alone.
 */
function install() {
  run('npm', ['install', '--no-save', '--include=dev', '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
  const now = new Date();
  utimesSync(installed, now, now); // npm doesn't touch it if nothing had to change
}

const installed = join(root, 'node_modules/.package-lock.json');

function installIsDue() {
  return !existsSync(installed) || mtimeMs(installed) < mtimeMs(join(root, 'package-lock.json'));
}

export const stamp = join(root, 'dist/.stamp');

function buildIsDue() {
  if (!existsSync(stamp)) return true;
  const builtMs = mtimeMs(stamp);
  const scripts = ['scripts/build.mjs', 'scripts/lib/standalone.mjs'];
  const inputs = ['package.json', 'tsconfig.json', 'tsconfig.build.json', ...scripts].map((name) => join(root, name));
  return [...inputs, ...filesUnder(join(root, 'src'))].some((file) => mtimeMs(file) > builtMs);
}

function* filesUnder(folder) {
  yield folder; // its own time changes when a file goes away
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else if (!entry.name.endsWith('.test.ts')) yield path;
  }
}

function mtimeMs(file) {
  return statSync(file).mtimeMs;
}

/** Two builds at once would write into each other; the second waits and then finds nothing to do. */
function withLock(work) {
  const lock = join(root, 'node_modules/.mgr-build-lock');
  while (!tryLock(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  try {
    return work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

function tryLock(lock) {
  try {
    mkdirSync(lock);
    writeFileSync(join(lock, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (lockIsStale(lock)) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

/** Whoever made the lock is gone (killed), or takes longer than any build. */
function lockIsStale(lock) {
  try {
    if (Date.now() - mtimeMs(lock) > LOCK_STALE_MS) return true;
    process.kill(Number(readFileSync(join(lock, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH'; // ENOENT: just made, or just released
  }
}
