/**
 * What the module's top level holds, as the runtime is told of it, so that a continuation names these values instead of copying them
 * (docs/decisions/0013-module-values.md): every binding that may hold an object, a function or a symbol, and that somebody may have got it
 * from. A project's other modules tell of their own; what comes from packages is told of by who imports it.
 */

import type { Variable } from 'eslint-scope';
import { ABI, ABI_MODULE, PROGRAM_MODULE } from '../names.ts';
import { array, arrow, id, importAs, importFrom, isClass, isFunction, literal, type Node } from './ast.ts';
import { changedVariables } from './changed-bindings.ts';
import { isClosed } from './closed-values.ts';
import type { Names } from './fresh-names.ts';
import type { ModuleInfo } from './module.ts';
import { isCalleeUse } from './module-calls.ts';
import { isNeverReassigned } from './module-functions.ts';
import type { ModulePlace } from './place.ts';
import type { Project } from './project.ts';

export interface TopBinding {
  /** As the user knows it. */
  name: string;
  /** The local name; null: the default export, which has none. */
  local: string | null;
  /** Functions made in it use nothing but the module's own names. */
  closed: boolean;
  /** Functions change what it holds. */
  changed: boolean;
  /** It may hold what is more than a function: a module that is not compiled tells of its bindings for that. */
  data: boolean;
}

/** The bindings of a module; imports first, so that what other packages have made has their names. */
export function topBindings(project: Project, module: ModuleInfo): TopBinding[] {
  const top = module.scopes?.scopes.find((scope) => scope.type === 'module');
  if (!top) return [];
  const exported = exportedNames(module);
  const changes = changedVariables(project, module);
  const imports: TopBinding[] = [];
  const own: TopBinding[] = [];
  for (const variable of top.variables) {
    if (variable.defs[0]?.type === 'ImportBinding')
      imports.push(...importBinding(project, module, variable, changes.has(variable)));
    else own.push(...ownBinding(module, variable, exported.has(variable.name), changes.has(variable)));
  }
  return [...imports, ...own, ...defaultBinding(module)];
}

/** Names whose declaration is an export; one that is exported by its name is used there. */
function exportedNames(module: ModuleInfo): Set<string> {
  const names = new Set<string>();
  for (const { type, declaration } of module.ast.body as Node[]) {
    if (!type.startsWith('Export') || !declaration) continue;
    if (declaration.id) names.add(declaration.id.name);
    if (declaration.type !== 'VariableDeclaration') continue;
    for (const variable of module.scopes.getDeclaredVariables(declaration as never)) names.add(variable.name);
  }
  return names;
}

const isValueUse = (module: ModuleInfo) => (reference: Variable['references'][number]) =>
  !isCalleeUse(module, reference);

function importBinding(project: Project, module: ModuleInfo, variable: Variable, changed: boolean): TopBinding[] {
  const { name } = variable;
  const imported = module.imports.get(variable);
  if (!imported || imported.specifier === PROGRAM_MODULE) return [];
  if (!changed && !variable.references.some(isValueUse(module))) return [];
  const url = project.host.resolve(imported.specifier, module.id);
  // A namespace is nobody's but the importer's.
  if (url === null || imported.name === '*' || project.host.load(url) === null) {
    const data = url === null && !imported.specifier.startsWith('node:');
    return [{ name, local: name, closed: false, changed: data && changed, data }];
  }
  // A module of the project tells of its own, unless it is not compiled and holds nothing but code.
  const code = project.exported(module, imported.specifier, imported.name);
  if (!code) return changed ? [{ name, local: name, closed: false, changed, data: true }] : [];
  const of = code.kind === 'class' ? code.of : code.fn;
  return [{ name, local: name, closed: isClosed(of.module, of.node), changed, data: changed }];
}

function ownBinding(module: ModuleInfo, variable: Variable, isExported: boolean, changed: boolean): TopBinding[] {
  const { name, defs, references } = variable;
  const node = defs[0]?.node as unknown as Node | undefined;
  if (!node) return [];
  const init: Node | null = node.type === 'VariableDeclarator' ? node.init : node;
  const isTask = module.functions.some((fn) => fn.taskCall !== null && fn.taskCall === init);
  if (init && (isFunction(init) || isTask)) {
    // Every task is exported, and hardly ever held.
    if ((!isExported || isTask) && !references.some(isValueUse(module))) return [];
  } else if (!isExported && references.every((reference) => reference.init)) {
    return [];
  }
  const isSure = isNeverReassigned(variable);
  if (isSure && isPrimitive(init)) return [];
  const isWhole = node.type !== 'VariableDeclarator' || node.id.type === 'Identifier';
  const closed = isSure && isWhole && isClosed(module, init);
  const hasOnlyCode = isSure && init !== null && (isFunction(init) || isTask || (isClass(init) && !hasStatics(init)));
  return [{ name, local: name, closed, changed, data: !hasOnlyCode || changed }];
}

function hasStatics(node: Node): boolean {
  return (node.body.body as Node[]).some(
    ({ type, static: isStatic, value }) => type === 'StaticBlock' || (isStatic && !(value && isFunction(value))),
  );
}

function defaultBinding(module: ModuleInfo): TopBinding[] {
  const found = (module.ast.body as Node[]).find(({ type }) => type === 'ExportDefaultDeclaration');
  const value = found?.declaration as Node | undefined;
  if (!value || value.type === 'Identifier' || value.id || isPrimitive(value)) return [];
  // Every task is exported, and hardly ever held.
  if (module.functions.some((fn) => fn.taskCall === value)) return [];
  const data = !isFunction(value) && !(isClass(value) && !hasStatics(value));
  return [{ name: 'default', local: null, closed: isClosed(module, value), changed: false, data }];
}

/** Local names of functions and classes that a task may hold wherever it goes. */
export function namedCode(bindings: readonly TopBinding[], module: ModuleInfo): Set<string> {
  const found = new Set<string>();
  for (const { local, closed } of bindings) if (local !== null && closed && !isPrivate(module, local)) found.add(local);
  return found;
}

/** True for a class that keeps what no other thread can see, or that extends one; as the runtime sees it (memory/module-contents.ts). */
function isPrivate(module: ModuleInfo, name: string, seen = new Set<string>()): boolean {
  const of = module.classes.find((one) => one.name === name);
  if (!of || seen.has(name)) return false;
  const { start, end, superClass } = of.node;
  if (module.code.slice(start ?? 0, end ?? 0).includes('#')) return true;
  return superClass?.type === 'Identifier' && isPrivate(module, superClass.name, seen.add(name));
}

/** True where an initialiser shows that there is no object. */
function isPrimitive(node: Node | null): boolean {
  switch (node?.type) {
    case 'Literal':
      return !node.regex;
    case 'TemplateLiteral':
    case 'UnaryExpression':
    case 'BinaryExpression':
    case 'UpdateExpression':
      return true;
    case 'ConditionalExpression':
      return isPrimitive(node.consequent) && isPrimitive(node.alternate);
    default:
      return false;
  }
}

/** As memory/module-values.ts reads it. */
const marksOf = ({ closed, changed }: Pick<TopBinding, 'closed' | 'changed'>): number =>
  (closed ? 1 : 0) | (changed ? 2 : 0);

export interface BindingNodes {
  imports: Node[];
  list: Node[];
}

/** The list of a compiled module as the last argument of `register`, and what has to be imported for it; nothing where the list is empty. */
export function bindingNodes(bindings: readonly TopBinding[], module: ModuleInfo, names: Names): BindingNodes {
  if (bindings.length === 0) return { imports: [], list: [] };
  const hasDefault = bindings.some(({ local }) => local === null);
  const self = hasDefault ? names.fresh(DEFAULT) : DEFAULT;
  const entries = bindings.map(({ name, local, ...one }) =>
    array([literal(name), arrow(id(local ?? self)), ...(marksOf(one) ? [literal(marksOf(one))] : [])]),
  );
  // A module has no other way to its own default export than to import itself.
  const imports = hasDefault ? [importFrom(module.specifier, [importAs('default', self)])] : [];
  return { imports, list: [array(entries)] };
}

const DEFAULT = '$mgr_default';

/** What is written behind a module that is not compiled, for what it holds; empty where that is nothing but code. */
export function registration(bindings: readonly TopBinding[], module: ModuleInfo, place: () => ModulePlace): string {
  if (!bindings.some(({ data }) => data)) return '';
  const list = bindings.map(
    ({ name, local, ...one }) =>
      `[${JSON.stringify(name)}, () => ${local ?? DEFAULT}${marksOf(one) ? `, ${marksOf(one)}` : ''}]`,
  );
  const { url, known } = place();
  const isSelf = bindings.some(({ local }) => local === null);
  const self = isSelf ? `import ${DEFAULT} from ${JSON.stringify(module.specifier)};\n` : '';
  const register = `import { ${ABI.register} as $mgr_register } from ${JSON.stringify(ABI_MODULE)};\n`;
  return `\n;${register}${self}$mgr_register(${JSON.stringify(url)}, ${known}, [], [${list.join(', ')}]);\n`;
}
