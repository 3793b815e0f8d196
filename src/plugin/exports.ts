/** What a module exports, as far as its tasks go. */
import type { Node, Program } from 'acorn';
import { PROGRAM_MODULE } from '../names.ts';

type Body = Program['body'][number];

/** True for a module of JavaScript that imports `task` of the package. */
export const importsTask = ({ body }: Program): boolean => body.some((node) => taskNames(node).length > 0);

/** Names that stand for the package's `task`; for its namespace `name.`. */
function taskNames(node: Body): string[] {
  if (node.type !== 'ImportDeclaration' || node.source.value !== PROGRAM_MODULE) return [];
  return node.specifiers.flatMap((one) => {
    if (one.type === 'ImportNamespaceSpecifier') return [`${one.local.name}.`];
    if (one.type === 'ImportDefaultSpecifier') return [];
    return 'name' in one.imported && one.imported.name === 'task' ? [one.local.name] : [];
  });
}

/** True where all that the module exports are tasks: then its tasks can be replaced, and nothing of it is kept by others that can't. */
export function exportsOnlyTasks({ body }: Program): boolean {
  const names = new Set(body.flatMap(taskNames));
  const isTask = (value: Node | null | undefined): boolean => {
    if (value?.type !== 'CallExpression') return false;
    const { callee } = value as unknown as { callee: Node & Record<string, never> };
    if (callee.type === 'Identifier') return names.has(callee.name);
    const { object, property } = callee as { object?: { name?: string }; property?: { name?: string } };
    return callee.type === 'MemberExpression' && names.has(`${object?.name}.`) && property?.name === 'task';
  };
  const tasks = new Set(
    body.flatMap((node) => {
      const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node;
      if (declaration?.type !== 'VariableDeclaration' || declaration.kind !== 'const') return [];
      return declaration.declarations.flatMap(({ id, init }) =>
        id.type === 'Identifier' && isTask(init) ? [id.name] : [],
      );
    }),
  );
  return body.every((node) => {
    if (node.type === 'ExportAllDeclaration') return false;
    if (node.type === 'ExportDefaultDeclaration') {
      return isTask(node.declaration) || (node.declaration.type === 'Identifier' && tasks.has(node.declaration.name));
    }
    if (node.type !== 'ExportNamedDeclaration') return true;
    if (node.source) return false;
    if (node.declaration) {
      if (node.declaration.type !== 'VariableDeclaration') return false;
      return node.declaration.declarations.every(({ id }) => id.type === 'Identifier' && tasks.has(id.name));
    }
    return node.specifiers.every(({ local }) => 'name' in local && tasks.has(local.name));
  });
}
