// What a stranger sees: clones the last commit (with `--dirty`: and what isn't committed yet) into an empty folder and runs
// `npm start`, `npm start -- file`, `npm test` there; with `--ci` also .ci/run.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, status } from './lib/project.mjs';

const words = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'mgr-clone-'));
const clone = join(folder, 'mgr');
let failed = 0;
try {
  if (words.includes('--dirty')) copyWorkingTree();
  else execFileSync('git', ['clone', '--quiet', root, clone]);
  step('npm', ['start']);
  step('npm', ['start', '--', 'test/cli/fixtures/sum.ts', '--threads', '2', '--', '1000', '2']);
  step('npm', words.includes('--ci') ? ['exec', '--', 'bash', '.ci/run'] : ['test']);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = failed === 0 ? 0 : 1;

function copyWorkingTree() {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  for (const name of list.split('\n').filter(Boolean)) {
    mkdirSync(dirname(join(clone, name)), { recursive: true });
    cpSync(join(root, name), join(clone, name), { force: true });
  }
  execFileSync('git', ['init', '--quiet'], { cwd: clone });
}

function step(command, args) {
  const startedMs = Date.now();
  const { npm_config_local_prefix: _prefix, INIT_CWD: _cwd, ...env } = process.env;
  const code = status(command, args, { cwd: clone, env });
  if (code !== 0) failed++;
  console.log(`== ${[command, ...args].join(' ')}: code ${code}, ${Math.round((Date.now() - startedMs) / 1000)} s`);
}
