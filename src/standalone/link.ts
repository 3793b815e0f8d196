/**
 * The imports of a module that has no place of its own. What is the runtime's comes from a global, and other modules of the page by `import()`: Firefox asks
 * of what a worker imports by a statement whether a worker may come from there, and then `blob:` would have to be in the policy's `worker-src` too.
 */
import { parse } from 'acorn';
import { type Diagnostic, makeDiagnostic, type Node, type SourceText } from '../compiler/index.ts';
import { runtimePart, runtimeText } from './runtime.ts';

export interface Linked {
  /** Begins with a line that is not in the module. */
  readonly text: string;
  readonly refused: readonly Diagnostic[];
}

declare const document: { readonly baseURI: string } | undefined;
declare const location: { readonly href: string };

/**
 * @param code the compiled module
 * @param source what it was compiled from, for places
 * @param isMade true for the URL of a module that this page has made
 */
export function link(code: string, source: SourceText, isMade: (url: string) => boolean): Linked {
  const taken: string[] = [];
  const refused: Diagnostic[] = [];
  const refuse = (specifier: string, message: string, help: string): void => {
    refused.push(makeDiagnostic(source, placeOf(specifier, source), 'MGR_IMPORT', message, help));
  };
  let text = '';
  let at = 0;
  const replace = ({ start, end }: Node, by: string): void => {
    text += code.slice(at, start) + by;
    at = end as number;
  };
  for (const node of statements(code)) {
    if (!node.source) continue;
    const specifier = node.source.value as string;
    const part = runtimePart(specifier);
    if (part === undefined && !isMade(specifier)) {
      const url = wholeUrl(specifier);
      if (url === null) refuse(specifier, `${specifier} is a package's name, which threads cannot find`, URL_HELP);
      replace(node.source, JSON.stringify(url));
    } else if (node.type !== 'ImportDeclaration') {
      refuse(
        specifier,
        `${specifier} is exported from`,
        'import what it is, and export that by a statement of its own',
      );
    } else {
      const unknown = part && namesOf(node).find((name) => !(name in part));
      if (unknown) refuse(specifier, `${specifier} exports no ${unknown}`, 'the list is in README.md, "The API"');
      taken.push(declared(node, part ? runtimeText(specifier) : `await import(${JSON.stringify(specifier)})`));
      // Its lines stay, so that all others have the numbers that the map knows.
      replace(node, code.slice(node.start, node.end).replace(/[^\n]+/g, ''));
    }
  }
  return { text: `${taken.join(' ')}\n${text}${code.slice(at)}`, refused };
}

const URL_HELP = "import it by its URL; import maps are the page's alone";

function statements(code: string): Node[] {
  const options = { ecmaVersion: 'latest', sourceType: 'module', locations: true, allowHashBang: true } as const;
  return parse(code, options).body as unknown as Node[];
}

/** Null for the name of a package. */
function wholeUrl(specifier: string): string | null {
  if (/^\.{0,2}\//.test(specifier)) {
    return new URL(specifier, typeof document === 'object' ? document.baseURI : location.href).href;
  }
  return /^[a-z][a-z\d+.-]*:/i.test(specifier) ? specifier : null;
}

/** Names that an import asks for. */
function namesOf({ specifiers }: Node): string[] {
  return (specifiers as Node[]).flatMap(({ type, imported }) => {
    if (type === 'ImportNamespaceSpecifier') return [];
    return [type === 'ImportDefaultSpecifier' ? 'default' : (imported.name ?? imported.value)];
  });
}

/** An import as declarations. */
function declared({ specifiers }: Node, from: string): string {
  const all = specifiers as Node[];
  const namespace = all.find(({ type }) => type === 'ImportNamespaceSpecifier');
  const named = all.flatMap((one) =>
    one === namespace ? [] : [`${JSON.stringify(namesOf({ type: '', specifiers: [one] })[0])}: ${one.local.name}`],
  );
  const parts = named.length > 0 || !namespace ? [`const { ${named.join(', ')} } = ${from};`] : [];
  if (namespace) parts.push(`const ${namespace.local.name} = ${from};`);
  return parts.join(' ');
}

/** Where the user's text imports a module. */
function placeOf(specifier: string, source: SourceText): Node {
  const found = statements(source.code).find((node) => node.source?.value === specifier);
  return (found?.source as Node | undefined) ?? { type: 'Program' };
}
