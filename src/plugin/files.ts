/** Which files the loader touches, how it finds them, and whether they are ES modules. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parse } from 'acorn';

/** What a person may write in an import (first), and the files that it may really be (rest, in the order of trial). */
const WRITTEN_FOR: [written: string, real: string[]][] = [
  ['.js', ['.ts', '.tsx']],
  ['.mjs', ['.mts']],
  ['.cjs', ['.cts']],
  ['.jsx', ['.tsx']],
];
const TRIED = ['.ts', '.tsx', '.mts', '.js', '.jsx', '.mjs', '.cts', '.cjs'];
const SOURCE = /\.(?:ts|tsx|mts|cts|js|jsx|mjs|cjs)$/;

/** TypeScript or JavaScript, by the name. */
export const isSource = (path: string): boolean => SOURCE.test(path);

/** A file of the user's project: compiled on the way in. Packages, built-ins, data and this package's own files are not. */
export function isProjectSource(url: string, ownFolder: string): boolean {
  if (!url.startsWith('file:') || url.startsWith(ownFolder)) return false;
  const path = bare(url);
  return isSource(path) && !path.includes('/node_modules/');
}

/**
 * The file that a relative or absolute specifier means, as a `file:` URL with its real path; `null` if there is none.
 * As it is written first, then `./x.js` that is really `x.ts`, then without extension, then a folder's `index`.
 */
export function resolveFile(specifier: string, parentUrl: string | undefined): string | null {
  const target = targetUrl(specifier, parentUrl);
  if (target === null) return null;
  const path = fileURLToPath(bare(target.href));
  const found = candidates(path).find(isFile);
  if (found === undefined) return null;
  return pathToFileURL(realpathSync(found)).href + target.search + target.hash;
}

function targetUrl(specifier: string, parentUrl: string | undefined): URL | null {
  const isPath = /^\.{0,2}\//.test(specifier) || specifier === '.' || specifier === '..';
  if (!isPath && !specifier.startsWith('file:')) return null;
  if (isPath && !parentUrl?.startsWith('file:')) return null;
  try {
    return new URL(specifier, parentUrl);
  } catch {
    return null;
  }
}

function candidates(path: string): string[] {
  const list = [path];
  for (const [written, real] of WRITTEN_FOR) {
    if (path.endsWith(written)) list.push(...real.map((extension) => path.slice(0, -written.length) + extension));
  }
  list.push(...TRIED.map((extension) => path + extension));
  list.push(...TRIED.map((extension) => `${path.replace(/[/\\]$/, '')}/index${extension}`));
  return list;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** A URL without its query and hash. */
export function bare(url: string): string {
  return url.replace(/[?#].*$/, '');
}

/**
 * Module or CommonJS: by extension, then by a package.json that says `module`, then by what the code says. Node itself believes
 * a `commonjs` of package.json (which `npm init` writes) before the code; a task file with `import` in it could only fail there.
 */
export function formatOf(url: string, code: string): 'module' | 'commonjs' {
  const path = fileURLToPath(bare(url));
  if (/\.m[tj]s$/.test(path)) return 'module';
  if (/\.c[tj]s$/.test(path)) return 'commonjs';
  return packageType(new URL('.', bare(url))) === 'module' ? 'module' : detectFormat(code);
}

const packageTypes = new Map<string, 'module' | 'commonjs' | undefined>();

function packageType(folder: URL): 'module' | 'commonjs' | undefined {
  if (packageTypes.has(folder.href)) return packageTypes.get(folder.href);
  const file = new URL('package.json', folder);
  const parent = new URL('..', folder);
  let type: 'module' | 'commonjs' | undefined;
  if (existsSync(file)) type = readType(file);
  else if (parent.href !== folder.href) type = packageType(parent);
  packageTypes.set(folder.href, type);
  return type;
}

function readType(file: URL): 'module' | 'commonjs' | undefined {
  try {
    const { type } = JSON.parse(readFileSync(file, 'utf8'));
    return type === 'module' || type === 'commonjs' ? type : undefined;
  } catch {
    return undefined; // Node says what is wrong with a package.json that doesn't parse.
  }
}

/** What parses as a script is one; `import`, `export`, `import.meta` and an `await` at the top don't. */
function detectFormat(code: string): 'module' | 'commonjs' {
  try {
    parse(code, { ecmaVersion: 'latest', sourceType: 'script', allowReturnOutsideFunction: true, allowHashBang: true });
    return 'commonjs';
  } catch {
    return 'module';
  }
}
