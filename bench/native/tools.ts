/** What the native programs are built with: Debian's packages, installed by apt-get where they are missing and that is possible. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type NativeName = 'rayon' | 'oneTBB';

/** A program that can be run, and what it came from. */
export interface Built {
  name: NativeName;
  program: string;
  /** Compiler and library, as they say of themselves. */
  versions: string;
}

const source = fileURLToPath(new URL('./', import.meta.url));
const target = fileURLToPath(new URL('../../node_modules/.cache/mgr-bench/native/', import.meta.url));

/** Where Debian puts the sources of its Rust packages; cargo takes it for the registry. */
const CRATES = '/usr/share/cargo/registry';

const VENDORED = `[source.crates-io]
replace-with = "debian"

[source.debian]
directory = "${CRATES}"
`;

function text(command: string, args: readonly string[]): string | undefined {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? stdout.trim() : undefined;
}

/** What dpkg knows of a package under this name of a field. */
function packageField(name: string, field: string): string | undefined {
  return text('dpkg-query', ['--show', `--showformat=$\{${field}}`, name]);
}

/** The packages that are needed and not there: a compiler that is in PATH counts, wherever it comes from. */
function missing(name: NativeName): string[] {
  const [compiler, compilerPackage, library] =
    name === 'rayon' ? ['cargo', 'cargo', 'librust-rayon-dev'] : ['g++', 'g++', 'libtbb-dev'];
  const packages: string[] = [];
  if (text(compiler, ['--version']) === undefined) packages.push(compilerPackage);
  if (packageField(library, 'db:Status-Status') !== 'installed') packages.push(library);
  return packages;
}

/** @returns why it can't be built, or `undefined` where everything is there (now) */
function provide(name: NativeName): string | undefined {
  const packages = missing(name);
  if (packages.length === 0) return undefined;
  const wanted = `it needs the Debian packages ${packages.join(', ')}`;
  if (text('apt-get', ['--version']) === undefined) return `${wanted}, and there is no apt-get here`;
  if (process.getuid?.() !== 0)
    return `${wanted}: run \`apt-get install --no-install-recommends ${packages.join(' ')}\` as root`;
  process.stderr.write(`Installing ${packages.join(', ')} by apt-get ...\n`);
  const options = { stdio: ['ignore', 'ignore', 'inherit'] as ['ignore', 'ignore', 'inherit'] };
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { ...options, env: environment });
  spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], {
    ...options,
    env: environment,
  });
  return missing(name).length === 0 ? undefined : `${wanted}, and apt-get could not install them`;
}

function isOlder(program: string, sources: readonly string[]): boolean {
  return !existsSync(program) || sources.some((file) => statSync(file).mtimeMs > statSync(program).mtimeMs);
}

function compile(command: string, args: readonly string[], folder: string): string | undefined {
  const { status, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  return status === 0 ? undefined : `${command} ended with code ${status}:\n${stderr}`;
}

function buildRayon(): Built | string {
  const folder = `${target}rayon/`;
  const files = ['Cargo.toml', 'src/main.rs'];
  const program = `${folder}target/release/fib`;
  mkdirSync(`${folder}src`, { recursive: true });
  mkdirSync(`${folder}.cargo`, { recursive: true });
  if (
    isOlder(
      program,
      files.map((file) => `${source}rayon/${file}`),
    )
  ) {
    for (const file of files) copyFileSync(`${source}rayon/${file}`, `${folder}${file}`);
    writeFileSync(`${folder}.cargo/config.toml`, VENDORED);
    const failed = compile('cargo', ['build', '--release', '--offline', '--target-dir', 'target'], folder);
    if (failed !== undefined) return failed;
  }
  const crates = readdirSync(CRATES).filter((name) => name.startsWith('rayon-'));
  return { name: 'rayon', program, versions: [text('rustc', ['--version']), ...crates].join(', ') };
}

function buildOneTbb(): Built | string {
  const program = `${target}onetbb/fib`;
  const file = `${source}onetbb/fib.cpp`;
  mkdirSync(`${target}onetbb`, { recursive: true });
  if (isOlder(program, [file])) {
    const failed = compile('g++', ['-O2', '-std=c++17', file, '-o', program, '-ltbb'], target);
    if (failed !== undefined) return failed;
  }
  const library = `oneTBB ${packageField('libtbb-dev', 'Version')}`;
  return { name: 'oneTBB', program, versions: [text('g++', ['--version'])?.split('\n')[0], library].join(', ') };
}

/** Builds one of the programs into the cache folder, or says why not. */
export function buildNative(name: NativeName): Built | string {
  return provide(name) ?? (name === 'rayon' ? buildRayon() : buildOneTbb());
}
