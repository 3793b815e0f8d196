/** The JavaScript engines to measure on: this one, and others that npm brings. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Engine {
  name: EngineName;
  /** What it says of itself, without a `v`. */
  version: string;
  /** The file to run. */
  command: string;
}

export type EngineName = 'node20' | 'node24' | 'node26' | 'bun';

export const engineNames: readonly EngineName[] = ['node20', 'node24', 'node26', 'bun'];

const folder = fileURLToPath(new URL('../engines/', import.meta.url));

function commandOf(name: EngineName): string {
  if (name === `node${process.versions.node.split('.')[0]}`) return process.execPath;
  const inside = name === 'bun' ? '@oven/bun-linux-x64/bin/bun' : `${name}/bin/node`;
  return `${folder}node_modules/${inside}`;
}

function install(): void {
  process.stderr.write('Installing the engines that are missing (once, about 650 MB) ...\n');
  const done = spawnSync('npm', ['install', '--no-package-lock', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (done.status !== 0) process.stderr.write('npm could not install them all.\n');
}

/**
 * The engines of these names that can be started here. What isn't there is installed first; what can't be (another
 * system than Linux on x64, no network) is left out with a line on stderr.
 */
export function findEngines(names: readonly EngineName[]): Engine[] {
  if (names.some((name) => !existsSync(commandOf(name)))) install();
  const found: Engine[] = [];
  for (const name of names) {
    const command = commandOf(name);
    const asked = spawnSync(command, ['--version'], { encoding: 'utf8' });
    if (asked.status === 0) {
      found.push({ name, command, version: asked.stdout.trim().replace(/^v/, '') });
    } else {
      process.stderr.write(`${name} can't be started here; left out.\n`);
    }
  }
  return found;
}
