/**
 * Stacks in a thread, as V8 formats them: `Error.prepareStackTrace` is called when a stack is first read, with the frames as the engine has them.
 * Ours leaves out the runtime's, shows places of the source (Node does that only where nobody has set the function), and adds the frames of the
 * task that are not on the stack. A function that the program sets gets the same frames (docs/debugging.md).
 */
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Place } from '../thread/registry.ts';
import { CALLS_WHOLE, dropSuffixes, ENTERS, placesBelow, setFileText, traceLimit } from '../thread/trace.ts';

type Site = NodeJS.CallSite;
type Prepare = (error: Error, sites: Site[]) => unknown;

/** The part of `node:module`'s SourceMap that all Nodes have. */
interface Mapped {
  originalSource?: string;
  originalLine?: number;
  originalColumn?: number;
}

/** The folder of this package's built files: what stands there is the runtime's. */
const OWN = new URL('./', import.meta.url).href;

/** Once, when the thread starts. On other engines than V8 only the text of files is set. */
export function installStacks(): void {
  setFileText(showFile);
  if (process.versions.v8 === undefined || process.versions.bun !== undefined) return;
  let current: Prepare = format;
  const ours = new WeakSet<Prepare>([format]);
  Object.defineProperty(Error, 'prepareStackTrace', {
    configurable: true,
    get: () => current,
    set(given: unknown) {
      if (typeof given !== 'function') current = format;
      else if (ours.has(given as Prepare)) current = given as Prepare;
      else {
        current = (error, sites) => Reflect.apply(given, Error, [error, sitesOf(sites)]);
        ours.add(current);
      }
    },
  });
}

function format(error: Error, sites: Site[]): string {
  const head = headOf(error);
  let own = sites;
  try {
    own = sitesOf(sites);
  } catch {
    // Without room on the stack, for one: as the engine would.
  }
  return [head, ...own.map((site) => `    at ${site}`)].join('\n');
}

function headOf(error: unknown): string {
  try {
    return Error.prototype.toString.call(error);
  } catch {
    return '<error>';
  }
}

/** The program's own frames, as the source has them. */
function sitesOf(sites: readonly Site[]): Site[] {
  const own: Site[] = [];
  let isWrapper = false;
  for (const site of sites) {
    if (site.getFileName()?.startsWith(OWN)) {
      const name = site.getFunctionName() ?? '';
      if (ENTERS.test(name)) return [...own, ...placesBelow(traceLimit() - own.length).map(writtenSite)];
      // Its caller is what stands for the function that it calls, under the same name.
      if (CALLS_WHOLE.test(name)) isWrapper = true;
    } else {
      if (!isWrapper) own.push(mappedSite(site));
      isWrapper = false;
    }
  }
  return own;
}

/** A frame of the stack, with its place in the source. */
function mappedSite(site: Site): Site {
  const file = site.getFileName();
  const line = site.getLineNumber();
  const column = site.getColumnNumber();
  if (file == null || line === null || column === null) return site;
  const { originalSource, originalLine, originalColumn } = originOf(file, line, column);
  if (originalSource === undefined || originalLine === undefined || originalColumn === undefined) return site;
  const place = `${showFile(originalSource)}:${originalLine + 1}:${originalColumn + 1}`;
  const text = dropSuffixes(String(site));
  const mapped: Partial<Site> & { toString(): string } = {
    getFunctionName: () => dropSuffixes(site.getFunctionName() ?? '') || null,
    getFileName: () => originalSource,
    getLineNumber: () => originalLine + 1,
    getColumnNumber: () => originalColumn + 1,
    // As Node writes mapped places, also of functions without a name.
    toString: () =>
      text.replace(`${file}:${line}:${column}`, () => (text.endsWith(')') ? place : `<anonymous> (${place})`)),
  };
  // The engine's methods want its own object.
  const get = (target: Site, key: keyof Site) => mapped[key] ?? bound(target, Reflect.get(target, key));
  return new Proxy(site, { get: get as ProxyHandler<Site>['get'] });
}

function bound(target: object, value: unknown): unknown {
  return typeof value === 'function' ? value.bind(target) : value;
}

/** A frame that is not on the stack. */
function writtenSite({ name, file, line, column }: Place): Site {
  const no = () => false;
  const none = () => null;
  const site = {
    getThis: () => undefined,
    getTypeName: none,
    getFunction: () => undefined,
    getFunctionName: () => name || null,
    getMethodName: none,
    getFileName: () => file,
    getLineNumber: () => line || null,
    getColumnNumber: () => column || null,
    getEvalOrigin: () => undefined,
    getScriptNameOrSourceURL: () => file,
    getScriptHash: () => '',
    getEnclosingLineNumber: none,
    getEnclosingColumnNumber: none,
    getPosition: () => 0,
    getPromiseIndex: none,
    isToplevel: () => true,
    isEval: no,
    isNative: no,
    isConstructor: no,
    isAsync: no,
    isPromiseAll: no,
    toString: () => `${name || '<anonymous>'} (${showFile(file)}:${line}:${column})`,
  };
  return site as unknown as Site;
}

function originOf(file: string, line: number, column: number): Mapped {
  const map = nodeModule.findSourceMap(file);
  return map === undefined ? {} : (map.findEntry(line - 1, column - 1) as Mapped);
}

/** As Node shows places of sources. */
function showFile(url: string): string {
  return url.startsWith('file:') ? fileURLToPath(url) : url;
}
