/** Stacks of errors in tasks with the lines of the text that was compiled, instead of those of the module that threads have loaded. */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';

interface Mapped {
  readonly name: string;
  readonly map: object;
  opened?: TraceMap;
}

/** By their URLs, without what is behind `#`: WebKit's stacks do not have it. */
const maps = new Map<string, Mapped>();

/** A module has been made whose lines, but one that stands before them, are those of a map. */
export function noteMap(url: string, name: string, map: object): void {
  maps.set(withoutFragment(url), { name, map });
}

const withoutFragment = (url: string): string => url.replace(/#.*/, '');

/** `blob:http://host/uuid#name:line:column` */
const PLACE = /(blob:[^\s()#]+?)(#[^\s():]*)?:(\d+):(\d+)(?=[\s)]|$)/g;

/** A stack as an engine writes it, with `name:line:column` where it names a module that was made here. */
export function readStack(stack: string): string {
  return stack.replace(PLACE, (place, url: string, _fragment, line: string, column: string) => {
    const known = maps.get(url);
    if (known === undefined) return place;
    known.opened ??= new TraceMap(known.map as ConstructorParameters<typeof TraceMap>[0]);
    const before = { line: Number(line) - 1, column: Number(column) - 1 };
    const found = before.line > 0 ? originalPositionFor(known.opened, before) : null;
    return found?.line ? `${known.name}:${found.line}:${found.column + 1}` : place;
  });
}
