/** What a module takes from others, and what it offers to them. */

import type { Node } from './ast.ts';
import type { ClassInfo, FunctionInfo, ModuleInfo } from './module.ts';

export function collectImports(module: ModuleInfo): void {
  for (const node of module.ast.body as Node[]) {
    if (node.type !== 'ImportDeclaration') continue;
    for (const specifier of node.specifiers as Node[]) {
      const variable = module.variableOf.get(specifier.local);
      if (!variable) continue;
      const name =
        specifier.type === 'ImportNamespaceSpecifier'
          ? '*'
          : specifier.type === 'ImportDefaultSpecifier'
            ? 'default'
            : (specifier.imported.name ?? specifier.imported.value);
      module.imports.set(variable, { specifier: node.source.value, name });
    }
  }
}

export function collectExports(module: ModuleInfo): void {
  for (const node of module.ast.body as Node[]) {
    if (node.type === 'ExportAllDeclaration') {
      if (!node.exported) module.starExports.push(node.source.value);
    } else if (node.type === 'ExportDefaultDeclaration') {
      const fn = module.functions.find(
        (candidate) => candidate.node === node.declaration || candidate.taskCall === node.declaration,
      );
      const of = module.classes.find((candidate) => candidate.node === node.declaration);
      addExport(module, 'default', fn ?? of ?? named(module, node.declaration));
    } else if (node.type === 'ExportNamedDeclaration') {
      collectNamedExports(module, node);
    }
  }
}

function collectNamedExports(module: ModuleInfo, node: Node): void {
  for (const specifier of node.specifiers as Node[]) {
    const exported = specifier.exported.name ?? specifier.exported.value;
    const local = specifier.local.name ?? specifier.local.value;
    if (node.source) {
      module.exports.set(exported, { kind: 'forward', specifier: node.source.value, name: local });
      continue;
    }
    const variable = module.variableOf.get(specifier.local);
    const imported = variable && module.imports.get(variable);
    if (imported && imported.name !== '*') module.exports.set(exported, { kind: 'forward', ...imported });
    else addExport(module, exported, named(module, specifier.local));
  }
  const declaration = node.declaration as Node | null;
  if (declaration?.type === 'ClassDeclaration') {
    // Its identifier stands for the name that the class has inside, which is another variable.
    const known = [...module.classOf.values()].find((one) => one.node === declaration);
    addExport(module, declaration.id.name, known ?? null);
  } else if (declaration?.type === 'FunctionDeclaration') {
    addExport(module, declaration.id.name, named(module, declaration.id));
  } else if (declaration?.type === 'VariableDeclaration') {
    for (const declarator of declaration.declarations as Node[]) {
      if (declarator.id.type === 'Identifier') {
        addExport(module, declarator.id.name, named(module, declarator.id));
      }
    }
  }
}

/** The function or class that an identifier names. */
function named(module: ModuleInfo, identifier: Node): FunctionInfo | ClassInfo | null {
  const variable = module.variableOf.get(identifier);
  return (variable && (module.functionOf.get(variable) ?? module.classOf.get(variable))) ?? null;
}

function addExport(module: ModuleInfo, name: string, what: FunctionInfo | ClassInfo | null): void {
  if (!what) module.exports.set(name, { kind: 'other' });
  else if ('methods' in what) module.exports.set(name, { kind: 'class', of: what });
  else module.exports.set(name, { kind: 'function', fn: what });
  what?.exportedAs.push(name);
}
