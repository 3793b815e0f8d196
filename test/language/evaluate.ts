/** Runs the text of a module in this realm, with given modules in the place of its imports: no files, no loader. */

import { type Node, parse } from 'acorn';

type Exports = Record<string, unknown>;

interface Statement extends Node {
  // biome-ignore lint/suspicious/noExplicitAny: ESTree's shapes differ by type
  [field: string]: any;
}

/** The exports of a module. `modules` has what it imports, by specifier. `export *` is not supported. */
export function evaluate(code: string, modules: Record<string, Exports>): Exports {
  const { body } = parse(code, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as { body: Statement[] };
  const heads: string[] = [];
  const exported: [name: string, local: string][] = [];
  let text = '';
  let at = 0;
  const keep = (node: Statement, from: Statement | null, before = '') => {
    text += code.slice(at, node.start) + before + (from ? code.slice(from.start, from.end) : '');
    at = node.end;
  };
  for (const node of body) {
    if (node.type === 'ImportDeclaration') {
      heads.push(...importLines(node));
      keep(node, null);
    } else if (node.type === 'ExportDefaultDeclaration') {
      exported.push(['default', node.declaration.id?.name ?? '$default']);
      const isDeclaration = /Declaration$/.test(node.declaration.type) && node.declaration.id;
      if (!isDeclaration) exported.splice(-1, 1, ['default', '$default']);
      keep(node, node.declaration, isDeclaration ? '' : 'const $default = ');
    } else if (node.type === 'ExportNamedDeclaration') {
      keep(node, node.declaration);
      const declared = node.declaration?.declarations ?? (node.declaration ? [node.declaration] : []);
      for (const { id } of declared) exported.push([id.name, id.name]);
      for (const { exported: name, local } of node.specifiers) exported.push([name.name ?? name.value, local.name]);
    }
  }
  text += code.slice(at);
  const getters = exported.map(([name, local]) => `get ${JSON.stringify(name)}() { return ${local}; }`);
  const run = new Function('$modules', `"use strict";${heads.join('')}${text}\nreturn { ${getters.join(', ')} };`);
  return run(modules) as Exports;
}

function importLines(node: Statement): string[] {
  const module = `$modules[${JSON.stringify(node.source.value)}]`;
  return node.specifiers.map((specifier: Statement) => {
    const { name } = specifier.local;
    if (specifier.type === 'ImportNamespaceSpecifier') return `const ${name} = ${module};`;
    const imported = specifier.type === 'ImportDefaultSpecifier' ? 'default' : specifier.imported.name;
    return `const ${name} = ${module}[${JSON.stringify(imported)}];`;
  });
}
