/**
 * Stacks in a thread, as V8 formats them: `Error.prepareStackTrace` is called when a stack is first read, with the frames as the engine has them.
 * Ours leaves out the runtime's, shows places of the source (Node does that only where nobody has set the function), and adds the frames of the
 * task that are not on the stack. A program may set the function itself: then it is asked instead, as everywhere (docs/debugging.md).
 */
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import { CALLS_WHOLE, dropSuffixes, ENTERS, linesBelow, setFileText, traceLimit } from '../thread/trace.ts';

/** The part of `node:module`'s SourceMap that all Nodes have. */
interface Mapped {
  originalSource?: string;
  originalLine?: number;
  originalColumn?: number;
}

type Sites = readonly NodeJS.CallSite[];

/** The folder of this package's built files: what stands there is the runtime's. */
const OWN = new URL('./', import.meta.url).href;

/** Once, when the thread starts. Does nothing on other engines than V8. */
export function installStacks(): void {
  setFileText(showFile);
  if (process.versions.v8 === undefined || process.versions.bun !== undefined) return;
  Error.prepareStackTrace = format;
}

function format(error: unknown, sites: Sites): string {
  const head = headOf(error);
  try {
    return [head, ...linesOf(sites)].join('\n');
  } catch {
    // Without room on the stack, for one: as the engine would.
    return [head, ...sites.map((site) => `    at ${site}`)].join('\n');
  }
}

function headOf(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return '<error>';
  }
}

function linesOf(sites: Sites): string[] {
  const lines: string[] = [];
  let isWrapper = false;
  for (const site of sites) {
    if (site.getFileName()?.startsWith(OWN)) {
      const name = site.getFunctionName() ?? '';
      if (ENTERS.test(name)) return [...lines, ...linesBelow(traceLimit() - lines.length)];
      // Its caller is what stands for the function that it calls, under the same name.
      if (CALLS_WHOLE.test(name)) isWrapper = true;
    } else {
      if (!isWrapper) lines.push(`    at ${textOf(site)}`);
      isWrapper = false;
    }
  }
  return lines;
}

/** As V8 writes it, with the place in the source. */
function textOf(site: NodeJS.CallSite): string {
  const text = dropSuffixes(String(site));
  const file = site.getFileName();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (file == null || line === null || column === null) return text;
  const { originalSource, originalLine, originalColumn } = originOf(file, line, column);
  if (originalSource === undefined || originalLine === undefined || originalColumn === undefined) return text;
  const place = `${showFile(originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
  // As Node does for mapped places, also of functions without a name.
  return text.endsWith(')')
    ? text.replace(`${file}:${line}:${column}`, () => place)
    : text.replace(`${file}:${line}:${column}`, () => `<anonymous> (${place})`);
}

function originOf(file: string, line: number, column: number): Mapped {
  const map = nodeModule.findSourceMap(file);
  return map === undefined ? {} : (map.findEntry(line - 1, column - 1) as Mapped);
}

/** As Node shows places of sources. */
function showFile(url: string): string {
  return url.startsWith('file:') ? fileURLToPath(url) : url;
}
