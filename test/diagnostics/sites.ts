/** What the compiler's source says that it refuses: each place that makes a diagnostic, with its code and the pattern of its message. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { type Node, walk } from '../../src/compiler/ast.ts';
import { stripTypes } from '../../src/plugin/strip.ts';
import { root } from '../lib/process.ts';

export interface Site {
  /** `refuse.ts: ...` with the message's pattern, for people. */
  name: string;
  code: string;
  message: RegExp;
}

const CODE = /^MGR_[A-Z_]+$/;
/** Calls that make a diagnostic; the message follows the code. */
const MAKERS = new Set(['makeDiagnostic', 'report', '#add']);

/** All such places in the compiler, and in what takes the types off. */
export function findSites(): Site[] {
  const files = readdirSync(join(root, 'src/compiler')).filter((name) => /(?<!\.test)\.ts$/.test(name));
  return ['../plugin/strip.ts', ...files].flatMap((file) => sitesIn(file));
}

function sitesIn(file: string): Site[] {
  const text = readFileSync(join(root, 'src/compiler', file), 'utf8');
  if (!/MGR_|#unsupported/.test(text)) return [];
  const { code } = stripTypes(text, `file:///${file.replace('../', '')}`);
  const ast = parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node;
  const found: Site[] = [];
  walk(ast, (node) => {
    if (node.type !== 'CallExpression') return;
    const site = siteOf(ast, node);
    if (site) found.push({ ...site, name: `${file.replace('../', '')}: ${site.code} ${site.message.source}` });
  });
  return found;
}

function siteOf(ast: Node, { callee, arguments: args }: Node): Omit<Site, 'name'> | null {
  const maker = callee.type === 'MemberExpression' ? `#${callee.property.name}` : callee.name;
  if (maker === '#unsupported') return { code: 'MGR_UNSUPPORTED', message: pattern(ast, args[1], '^', ' in ') };
  if (!MAKERS.has(maker)) return null;
  const at = (args as Node[]).findIndex((one) => one.type === 'Literal' && CODE.test(String(one.value)));
  if (at < 0) return null;
  return { code: args[at].value, message: pattern(ast, args[at + 1], '^', '$') };
}

/** The texts that an expression may give. */
function pattern(ast: Node, message: Node, before: string, after: string): RegExp {
  return new RegExp(before + partOf(ast, message) + after);
}

function partOf(ast: Node, node: Node): string {
  if (node.type === 'Literal') return escaped(String(node.value));
  if (node.type === 'TemplateLiteral') {
    return node.quasis.map((part: Node) => escaped(part.value.cooked)).join('.+');
  }
  const init = node.type === 'Identifier' ? initOf(ast, node) : null;
  return init ? partOf(ast, init) : '.+';
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** What the nearest `const` of that name above a use is given. */
function initOf(ast: Node, use: Node): Node | null {
  let found: Node | null = null;
  walk(ast, (node) => {
    const isAbove = node.type === 'VariableDeclarator' && (node.end as number) < (use.start as number);
    if (isAbove && node.id.name === use.name) found = node.init;
  });
  return found;
}
