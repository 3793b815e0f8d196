// Takes the types off modules as they are loaded: no more than that, so that what runs here is not compiled.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'oxc-transform';

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const path = fileURLToPath(url);
  const { code } = transformSync(path, readFileSync(path, 'utf8'), { lang: 'ts', sourceType: 'module' });
  return { format: 'module', source: code, shortCircuit: true };
}
