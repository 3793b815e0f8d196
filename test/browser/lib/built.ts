/** An application built by hand: its entry is `main.js`, loaded by the page that Vite's server loads too. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const APP = fileURLToPath(new URL('../app/', import.meta.url));

/** Names for Rollup and its kin: of all chunks that are entries, as the plugin's are, the application's own is `main.js`. */
export const entryFileNames =
  (entry: string) =>
  ({ facadeModuleId }: { facadeModuleId?: string | null }): string =>
    facadeModuleId === entry ? 'main.js' : '[name]-[hash].js';

export function writePage(folder: string): void {
  const page = readFileSync(join(APP, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace('main.ts', 'main.js'));
}
