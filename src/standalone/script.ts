/** The entry of standalone.js: a script tag's, with the global `mgr`. */
import { begin } from './begin.ts';
import { scriptUrl } from './worker.ts';

declare const document: { readonly currentScript: { readonly src: string; readonly textContent: string } | null };

begin(typeof document === 'object' && document.currentScript !== null ? urlOf(document.currentScript) : undefined);

/** Of a tag that holds the file's text itself, a URL for the text. */
function urlOf({ src, textContent }: { readonly src: string; readonly textContent: string }): string {
  return src === '' ? scriptUrl(textContent) : src;
}

export * from './index.ts';

declare global {
  /** What standalone.js brings. */
  const mgr: typeof import('./index.ts');
}
