// Browsers that tests run in and npm doesn't bring: Debian's packages, installed where this may install packages.
import { spawnSync } from 'node:child_process';

/** Chromium comes from npm (`@sparticuz/chromium`) where Debian's isn't there. */
const PACKAGES = [
  { program: 'firefox-esr', packages: ['firefox-esr'] },
  { program: 'WebKitWebDriver', packages: ['webkit2gtk-driver'] },
  { program: 'Xvfb', packages: ['xvfb'] },
];

const isThere = (program) => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

/** Installs what is missing. What can't be installed is said; its tests are skipped, and say so too. */
export function installBrowsers() {
  if (process.platform !== 'linux') return;
  const due = PACKAGES.filter(({ program }) => !isThere(program)).flatMap(({ packages }) => packages);
  if (due.length === 0) return;
  if (process.getuid?.() !== 0 || !isThere('apt-get')) return skip(due, 'needs apt-get, and root');
  console.error(`mgr: installing ${due.join(', ')} for the tests in browsers (once)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] }).status;
  if (apt('install', '-y', '--no-install-recommends', ...due) === 0) return;
  // Its lists may be old, or not there yet.
  if (apt('update') === 0 && apt('install', '-y', '--no-install-recommends', ...due) === 0) return;
  skip(due, 'apt-get failed');
}

function skip(due, why) {
  console.error(`mgr: ${due.join(', ')} not installed (${why}): tests in these browsers are skipped`);
}
