/**
 * The shipped source, changed so that it stops before every access to shared memory: functions become generators, and an access
 * becomes a `yield` of its description, which the engine carries out when it lets the thread go on.
 *
 * A function that cannot reach shared memory (address arithmetic, mostly) stays as it is. Whether an array is shared is decided at
 * run time: an element of a private array is read and written at once.
 */
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { parse } from 'acorn';
import { generate } from 'astring';
import { analyze, type Scope, type Variable } from 'eslint-scope';
import { transformSync } from 'oxc-transform';

/** As much of ESTree as is looked at here. */
export interface Node {
  type: string;
  loc?: { start: { line: number; column: number } } | null;
  name: string;
  value: Node;
  computed: boolean;
  optional: boolean;
  shorthand: boolean;
  async: boolean;
  generator: boolean;
  expression: boolean;
  prefix: boolean;
  operator: string;
  object: Node;
  property: Node;
  callee: Node;
  arguments: Node[];
  argument: Node;
  left: Node;
  right: Node;
  body: Node & Node[];
  id: Node;
  init: Node | null;
  source: Node | null;
  declaration: Node | null;
  declarations: Node[];
  specifiers: Node[];
  imported: Node;
  exported: Node;
  local: Node;
  params: Node[];
  key: Node;
}

/** A place in the shipped source. */
export interface Site {
  readonly file: string;
  readonly line: number;
  readonly inside: string;
}

export interface Transformed {
  /** The body of a generator function of `$` (the steps) and `$import` (the other modules by their path). */
  readonly code: string;
  readonly imports: readonly string[];
  /** Exported functions that stayed ordinary ones. */
  readonly quiet: ReadonlySet<string>;
}

/** What the transform asks about the other modules. */
export interface Surroundings {
  /** The absolute path that an import means. */
  resolve(specifier: string): string;
  /** Is that export a step: an operation of the door to Atomics, or one of the explorer's own? */
  isStep(path: string, name: string): boolean;
  /** Is that export an ordinary function (or of a module that is not transformed)? */
  isQuiet(path: string, name: string): boolean;
  /** Gives a place its number. */
  site(site: Site): number;
}

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression']);
/** Methods of typed arrays that touch many elements at once. */
const BULK = new Set(['set', 'fill', 'copyWithin', 'slice']);

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}

/** Children first, so that what a visit returns takes the place of a node whose inside is done. */
function rewrite(node: Node, visit: (node: Node, parents: Node[]) => Node, parents: Node[] = []): Node {
  parents.push(node);
  for (const [key, value] of Object.entries(node)) {
    const fields = node as unknown as Record<string, unknown>;
    if (Array.isArray(value)) fields[key] = value.map((item) => (isNode(item) ? rewrite(item, visit, parents) : item));
    else if (isNode(value)) fields[key] = rewrite(value, visit, parents);
  }
  parents.pop();
  return visit(node, parents);
}

function walk(node: Node, visit: (node: Node, parents: Node[]) => void): void {
  rewrite(node, (one, parents) => {
    visit(one, parents);
    return one;
  });
}

const identifier = (name: string): Node => ({ type: 'Identifier', name }) as Node;
const literal = (value: unknown): Node => ({ type: 'Literal', value }) as Node;
const member = (object: Node, name: string): Node =>
  ({ type: 'MemberExpression', object, property: identifier(name), computed: false, optional: false }) as Node;
const call = (callee: Node, args: Node[]): Node =>
  ({ type: 'CallExpression', callee, arguments: args, optional: false }) as Node;
const yielded = (argument: Node, delegate = false): Node =>
  ({ type: 'YieldExpression', argument, delegate }) as unknown as Node;
const step = (name: string, args: Node[]): Node => call(member(identifier('$'), name), args);

/** Transforms one module. */
export function transform(path: string, shortPath: string, source: string, around: Surroundings): Transformed {
  const stripped = transformSync(path, source, { lang: 'ts', sourceType: 'module', sourcemap: true });
  if (stripped.errors.length > 0) throw new Error(`${path}: ${stripped.errors[0].message}`);
  const tree = parse(stripped.code, { ecmaVersion: 'latest', sourceType: 'module', locations: true, ranges: true });
  return new Transform(tree as unknown as Node, shortPath, new TraceMap(stripped.map as never), around).run();
}

class Transform {
  readonly #tree: Node;
  readonly #file: string;
  readonly #map: TraceMap;
  readonly #around: Surroundings;
  /** What a use of a name means, by the use. */
  readonly #uses = new Map<Node, Variable>();
  readonly #imports = new Map<Variable, { path: string; name: string | undefined }>();
  /** Functions by the variable that holds them for good. */
  readonly #functions = new Map<Variable, Node>();
  readonly #loud = new Set<Node>();

  constructor(tree: Node, file: string, map: TraceMap, around: Surroundings) {
    this.#tree = tree;
    this.#file = file;
    this.#map = map;
    this.#around = around;
  }

  run(): Transformed {
    this.#resolveNames();
    this.#findLoud();
    const names = new Map<string, string>();
    const quiet = this.#quietExports();
    rewrite(this.#tree, (node, parents) => this.#rewriteNode(node, parents));
    const paths = [...new Set([...this.#imports.values()].map(({ path }) => path))];
    const modules = new Map(paths.map((path, i) => [path, `$m${i}`]));
    this.#liveImports(modules);
    const rest = this.#tree.body.flatMap((statement) => moduleStatement(statement, names));
    const program = { type: 'Program', sourceType: 'module', body: rest } as unknown as Node;
    const head = [...modules].map(([path, name]) => `const ${name} = $import(${JSON.stringify(path)});`);
    const tail = [...names].map(([exported, local]) => `get ${exported}() { return ${local}; }`);
    const code = generate(program as never);
    return { code: [...head, code, `return { ${tail.join(', ')} };`].join('\n'), imports: paths, quiet };
  }

  #resolveNames(): void {
    const scopes = analyze(this.#tree as never, { ecmaVersion: 2024, sourceType: 'module' });
    for (const scope of scopes.scopes as Scope[]) {
      for (const variable of scope.variables) this.#define(variable);
      for (const { identifier: use, resolved } of scope.references) {
        if (resolved) this.#uses.set(use as unknown as Node, resolved);
      }
    }
  }

  #define(variable: Variable): void {
    const definition = variable.defs[0];
    const node = definition?.node as unknown as Node | undefined;
    if (node === undefined) return;
    if (definition.type === 'ImportBinding') {
      const source = (definition.parent as unknown as Node).source as Node;
      const path = this.#around.resolve(source.value as unknown as string);
      const name = node.type === 'ImportSpecifier' ? node.imported.name : undefined;
      this.#imports.set(variable, { path, name });
    } else if (definition.type === 'FunctionName') this.#functions.set(variable, node);
    else if (node.type === 'VariableDeclarator' && node.init && FUNCTIONS.has(node.init.type)) {
      if ((definition.parent as unknown as { kind: string }).kind === 'const') this.#functions.set(variable, node.init);
    }
  }

  /** Loud functions may touch shared memory: they hold an element access, an unknown call, or a call of a loud one. */
  #findLoud(): void {
    for (let before = -1; before !== this.#loud.size; ) {
      before = this.#loud.size;
      walk(this.#tree, (node, parents) => {
        if (!this.#isLoud(node)) return;
        for (const parent of parents) if (FUNCTIONS.has(parent.type)) this.#loud.add(parent);
      });
    }
  }

  #isLoud(node: Node): boolean {
    if (node.type === 'AwaitExpression' || node.type === 'ForOfStatement') return true;
    if (node.type === 'MemberExpression') return node.computed && node.property.type !== 'Literal';
    return node.type === 'CallExpression' && this.#callKind(node) !== 'quiet';
  }

  /** `step`: a call of the door; `loud`: of a function that is a generator; `quiet`; `unknown`: only the call will tell. */
  #callKind(node: Node): 'step' | 'loud' | 'quiet' | 'unknown' {
    const { callee } = node;
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier') {
      const variable = this.#uses.get(callee.object);
      if (variable === undefined) return 'quiet'; // Math.max
      const from = this.#imports.get(variable);
      if (from === undefined || from.name !== undefined || callee.computed) return 'unknown';
      return this.#importKind(from.path, callee.property.name);
    }
    if (callee.type !== 'Identifier') return 'unknown';
    const variable = this.#uses.get(callee);
    if (variable === undefined) return 'quiet'; // String(x)
    const from = this.#imports.get(variable);
    if (from?.name !== undefined) return this.#importKind(from.path, from.name);
    const known = this.#functions.get(variable);
    if (known === undefined) return 'unknown';
    return this.#loud.has(known) ? 'loud' : 'quiet';
  }

  #importKind(path: string, name: string): 'step' | 'loud' | 'quiet' {
    if (this.#around.isStep(path, name)) return 'step';
    return this.#around.isQuiet(path, name) ? 'quiet' : 'loud';
  }

  #quietExports(): Set<string> {
    const quiet = new Set<string>();
    for (const { declaration, type } of this.#tree.body) {
      if (type !== 'ExportNamedDeclaration' || !declaration) continue;
      if (FUNCTIONS.has(declaration.type)) {
        if (!this.#loud.has(declaration)) quiet.add(declaration.id.name);
        continue;
      }
      for (const { id, init } of declaration.declarations ?? []) {
        if (init && FUNCTIONS.has(init.type) && !this.#loud.has(init)) quiet.add(id.name);
      }
    }
    return quiet;
  }

  #rewriteNode(node: Node, parents: Node[]): Node {
    if (FUNCTIONS.has(node.type)) return this.#loud.has(node) ? asGenerator(node) : node;
    if (node.type === 'AwaitExpression') return yielded(step('settled', [this.#site(node, parents), node.argument]));
    if (node.type === 'ChainExpression') return this.#rewriteChain(node);
    if (node.type === 'CallExpression') return this.#rewriteCall(node, parents);
    if (node.type === 'AssignmentExpression' && isElement(node.left)) return this.#rewriteAssignment(node, parents);
    if (node.type === 'UpdateExpression' && isElement(node.argument)) {
      const { object, property } = node.argument;
      const by = literal(node.operator === '++' ? 1 : -1);
      return yielded(step('increase', [this.#site(node, parents), object, property, by, literal(node.prefix)]), true);
    }
    if (isElement(node) && !isTarget(node, parents[parents.length - 1])) {
      return yielded(step('get', [this.#site(node, parents), node.object, node.property]));
    }
    return node;
  }

  #rewriteCall(node: Node, parents: Node[]): Node {
    const kind = this.#callKind(node);
    const parent = parents[parents.length - 1];
    if (kind === 'quiet') return node;
    if (kind === 'loud') return yielded(node, true);
    if (kind === 'step') {
      const name = node.callee.type === 'Identifier' ? this.#importedName(node.callee) : node.callee.property.name;
      return yielded(step(name, [this.#site(node, parents), ...node.arguments]));
    }
    if (node.optional || parent?.type === 'ChainExpression') return node; // the chain as a whole is rewritten
    if (node.callee.type === 'MemberExpression' && !node.callee.computed && BULK.has(node.callee.property.name)) {
      const args = { type: 'ArrayExpression', elements: node.arguments } as unknown as Node;
      const what = [node.callee.object, literal(node.callee.property.name), args];
      return yielded(step('bulk', [this.#site(node, parents), ...what]));
    }
    return yielded(step('maybe', [node]), true);
  }

  #importedName(callee: Node): string {
    const variable = this.#uses.get(callee);
    return (variable && this.#imports.get(variable)?.name) ?? callee.name;
  }

  /** `a?.b(c)`: what it gives may be a generator of ours. */
  #rewriteChain(node: Node): Node {
    return yielded(step('maybe', [node]), true);
  }

  #rewriteAssignment(node: Node, parents: Node[]): Node {
    const { object, property } = node.left;
    const site = this.#site(node, parents);
    if (node.operator === '=') return yielded(step('set', [site, object, property, node.right]));
    const body = { type: 'BlockStatement', body: [{ type: 'ReturnStatement', argument: node.right }] };
    const right = { type: 'FunctionExpression', params: [], body, generator: true, id: null } as unknown as Node;
    return yielded(step('compound', [site, object, property, literal(node.operator.slice(0, -1)), right]), true);
  }

  #site(node: Node, parents: Node[]): Node {
    const at = node.loc?.start;
    const original = at === undefined ? undefined : originalPositionFor(this.#map, at);
    const around = parents.findLast((parent) => FUNCTIONS.has(parent.type) && parent.id);
    const site = { file: this.#file, line: original?.line ?? 0, inside: around?.id.name ?? '' };
    return literal(this.#around.site(site));
  }

  /** Uses of imported names become reads of the other module, which may have changed the variable meanwhile. */
  #liveImports(modules: ReadonlyMap<string, string>): void {
    for (const [use, variable] of this.#uses) {
      const from = this.#imports.get(variable);
      if (from === undefined) continue;
      const module = identifier(modules.get(from.path) as string);
      Object.assign(use, from.name === undefined ? module : member(module, from.name));
    }
    walk(this.#tree, (node) => {
      if (node.type === 'Property') node.shorthand = node.shorthand && node.value.type !== 'MemberExpression';
    });
  }
}

/** `a[b]`; an index that is a string or number in the source is a property of some object here, never a shared element. */
function isElement(node: Node): boolean {
  return node.type === 'MemberExpression' && node.computed && !node.optional && node.property.type !== 'Literal';
}

function isTarget(node: Node, parent: Node | undefined): boolean {
  if (parent === undefined) return false;
  if (parent.type === 'AssignmentExpression') return parent.left === node;
  if (parent.type === 'CallExpression') return parent.callee === node;
  return parent.type === 'UpdateExpression' || (parent.type === 'UnaryExpression' && parent.operator === 'delete');
}

function asGenerator(node: Node): Node {
  const isArrow = node.type === 'ArrowFunctionExpression';
  const block = { type: 'BlockStatement', body: [{ type: 'ReturnStatement', argument: node.body }] };
  const body = isArrow && node.body.type !== 'BlockStatement' ? block : node.body;
  const type = isArrow ? 'FunctionExpression' : node.type;
  return { ...node, type, body: body as Node['body'], generator: true, async: false, expression: false };
}

/** Takes `import` and `export` off, and keeps what is exported under which name. */
function moduleStatement(statement: Node, names: Map<string, string>): Node[] {
  if (statement.type === 'ImportDeclaration') return [];
  if (statement.type !== 'ExportNamedDeclaration') return [statement];
  if (statement.source) throw new Error('an export from another module is not supported');
  for (const { exported, local } of statement.specifiers) {
    names.set(
      exported.name,
      local.type === 'MemberExpression' ? `${local.object.name}.${local.property.name}` : local.name,
    );
  }
  const { declaration } = statement;
  if (!declaration) return [];
  if (declaration.id) names.set(declaration.id.name, declaration.id.name);
  for (const { id } of declaration.declarations ?? []) names.set(id.name, id.name);
  return [declaration];
}
