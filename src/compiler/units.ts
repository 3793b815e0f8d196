/**
 * From a function with nested functions to *units*: functions at module level with plain parameters and locals.
 *
 * - Every local gets a name of its own, so that later steps can go by names.
 * - Nested functions that are only ever called are lifted out; what they capture becomes parameters (lambda lifting,
 *   Johnsson 1985).
 * - A captured local that changes lives in a box (`{ v }`), which the function and its closures share, also after the
 *   function has moved to its resume twin.
 */

import type { Variable } from 'eslint-scope';
import { NATURAL_SUFFIX } from '../names.ts';
import {
  assign,
  block,
  box,
  breaks,
  declare,
  id,
  ifThen,
  member,
  type Node,
  not,
  rewrite,
  sequence,
  undefinedValue,
  walk,
} from './ast.ts';
import { ALIAS } from './aliases.ts';
import { allFunctions, type CallSite, callSite, type FunctionInfo, type ModuleInfo } from './module.ts';
import type { Project } from './project.ts';

/** One function as it will stand at module level. */
export interface Unit {
  fn: FunctionInfo;
  /** The name of its natural form. */
  natural: string;
  /** Parameters, captured locals first. */
  params: Node[];
  body: Node;
  /** Locals that live in boxes. */
  boxed: ReadonlySet<string>;
  /** Can it leave? One that can't has no safepoints and no twin. */
  leaves: boolean;
  recursive: boolean;
}

/** Names that compiled code may use without meeting a name of the module. */
export class Names {
  readonly #taken: Set<string>;

  constructor(module: ModuleInfo) {
    this.#taken = new Set();
    walk(module.ast, (node) => {
      if (node.type === 'Identifier') this.#taken.add(node.name);
    });
  }

  /** A fresh name that begins with `stem`. */
  fresh(stem: string): string {
    if (this.take(stem)) return stem;
    for (let n = 1; ; n++) {
      const name = `${stem}$${n}`;
      if (this.take(name)) return name;
    }
  }

  /** Takes a name; false where it is taken already. */
  take(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }
}

/** What naming a call's target needs: the raw form's name in this module, imported where it stands in another. */
export type RawName = (target: FunctionInfo) => string;

/** Turns a module-level function and the functions in it into units; rewrites the function's tree in place. */
export function makeUnits(project: Project, root: FunctionInfo, names: Names, rawName: RawName): Unit[] {
  return new UnitMaker(project, root, names, rawName).run();
}

class UnitMaker {
  readonly #project: Project;
  readonly #root: FunctionInfo;
  readonly #module: ModuleInfo;
  readonly #names: Names;
  readonly #rawName: RawName;
  readonly #family: FunctionInfo[];
  /** Locals of the family's functions, with the function that owns each. */
  readonly #owner = new Map<Variable, FunctionInfo>();
  readonly #boxed = new Set<Variable>();
  readonly #captures = new Map<FunctionInfo, Set<Variable>>();

  constructor(project: Project, root: FunctionInfo, names: Names, rawName: RawName) {
    this.#project = project;
    this.#root = root;
    this.#module = root.module;
    this.#names = names;
    this.#rawName = rawName;
    this.#family = family(root);
  }

  run(): Unit[] {
    this.#findOwners();
    this.#splitLoopHeads();
    this.#findBoxes();
    this.#findCaptures();
    this.#rename();
    this.#rewriteCalls();
    this.#rewriteBoxes();
    this.#rewriteThis();
    this.#removeLifted();
    return this.#family.map((fn) => this.#unit(fn));
  }

  #findOwners(): void {
    const byNode = new Map(this.#family.map((fn) => [fn.node, fn]));
    for (const scope of this.#module.scopes.scopes) {
      const fn = byNode.get(scope.variableScope.block as unknown as Node);
      if (!fn) continue;
      for (const variable of scope.variables) {
        if (variable.defs.length > 0 && !this.#module.functionOf.has(variable)) this.#owner.set(variable, fn);
      }
    }
  }

  #isCaptured(variable: Variable): boolean {
    return variable.references.some((reference) => reference.from.variableScope !== variable.scope.variableScope);
  }

  /**
   * `for (let i = 0; ...; i++) body`: a closure made in the body sees its own round's `i`. Where the body does not assign
   * it, closures get a constant copy made at the start of each round.
   */
  #splitLoopHeads(): void {
    for (const variable of [...this.#owner.keys()]) {
      const loop = loopOfHead(variable);
      if (!loop || !this.#isCaptured(variable)) continue;
      if (!this.#changesInUpdateOnly(variable, loop)) {
        this.#boxLoopHead(variable, loop);
        continue;
      }
      const copyName = this.#names.fresh(`${variable.name}$r`);
      const uses = variable.references.filter((reference) => this.#isClosureUse(variable, reference.from));
      for (const reference of uses) (reference.identifier as unknown as Node).name = copyName;
      if (uses.length > 0) this.#copies.push({ loop, from: variable, name: copyName });
    }
  }

  /** True where closures are only in the body, and only the loop's update gives the variable new values. */
  #changesInUpdateOnly(variable: Variable, loop: Node): boolean {
    return variable.references.every((reference) => {
      const node = reference.identifier as unknown as Node;
      if (this.#isClosureUse(variable, reference.from) && (!isWithin(node, loop.body) || reference.isWrite())) return false;
      return !reference.isWrite() || reference.init === true || isWithin(node, loop.update);
    });
  }

  /**
   * The language's own rule, written out (CreatePerIterationEnvironment, ECMA-262 14.7.4.4): each round has a box of its
   * own, a copy of the last round's, made before the update.
   */
  #boxLoopHead(variable: Variable, loop: Node): void {
    const [first, head, round] = ['i', 'h', 'b'].map((part) => this.#names.fresh(`${variable.name}$${part}`)) as [
      string,
      string,
      string,
    ];
    for (const reference of variable.references) {
      const node = reference.identifier as unknown as Node;
      if (reference.init === true) continue;
      const name = isWithin(node, loop.init) ? first : isWithin(node, loop.update) ? head : round;
      Object.assign(node, member(id(name), 'v'));
    }
    const declarator = loop.init.declarations.find((candidate: Node) => candidate.id.name === variable.name);
    declarator.id = id(first, declarator.id);
    declarator.init = box(declarator.init ?? undefinedValue());
    const copy: Node = { type: 'VariableDeclarator', id: id(head), init: box(member(id(first), 'v')) };
    loop.init.declarations.push(copy);
    const fresh = assign(id(head), box(member(id(head), 'v')));
    loop.update = loop.update ? sequence(fresh, loop.update) : fresh;
    const steps = [declare('const', round, id(head))];
    if (loop.test) steps.push(ifThen(not(loop.test), block([breaks()])));
    loop.test = null;
    loop.body = block([...steps, loop.body], loop.body);
    this.#replaced.add(variable);
  }

  /** Variables that boxes have taken the place of. */
  readonly #replaced = new Set<Variable>();

  /** True for a use in a closure that stays one; a lifted function is handed the value of the moment instead. */
  #isClosureUse(variable: Variable, from: Variable['scope']): boolean {
    let outermost: Node | null = null;
    for (let scope: Variable['scope'] | null = from; scope && scope !== variable.scope; scope = scope.upper) {
      if (scope.type === 'function') outermost = scope.block as unknown as Node;
    }
    return outermost !== null && !this.#family.some((fn) => fn.node === outermost);
  }

  /** Arguments that hand a captured local (its box, where it has one) to a lifted function. */
  readonly #handedOver = new Set<Node>();
  readonly #copies: { loop: Node; from: Variable; name: string }[] = [];

  #findBoxes(): void {
    for (const variable of this.#owner.keys()) {
      if (!this.#isCaptured(variable) || loopOfHead(variable)) continue;
      const definition = variable.defs[0];
      const hoisted = (definition?.parent as unknown as Node | undefined)?.kind === 'var';
      const changes = variable.references.some((reference) => reference.isWrite() && reference.init !== true);
      const late = definition?.type === 'Variable' && !(definition.node as unknown as Node).init && changes;
      if (changes || hoisted || late) this.#boxed.add(variable);
    }
  }

  /** What each nested function takes from the functions around it, also for the nested functions that it calls. */
  #findCaptures(): void {
    const inside = new Map<FunctionInfo, FunctionInfo[]>();
    for (const fn of this.#family) {
      const own = new Set<Variable>();
      const nodes = new Set<Node>();
      walk(fn.node, (node) => {
        nodes.add(node);
      });
      const callsOf: FunctionInfo[] = [];
      for (const node of nodes) {
        if (node.type !== 'Identifier') continue;
        const variable = this.#module.variableOf.get(node);
        if (!variable) continue;
        const target = this.#module.functionOf.get(variable);
        if (target?.parent && target !== fn) callsOf.push(target);
        const owner = this.#owner.get(variable);
        if (owner && !isInside(variable, fn)) own.add(variable);
      }
      this.#captures.set(fn, own);
      inside.set(fn, callsOf);
    }
    for (let changed = true; changed; ) {
      changed = false;
      for (const fn of this.#family) {
        const own = this.#captures.get(fn) as Set<Variable>;
        for (const target of inside.get(fn) as FunctionInfo[]) {
          for (const variable of this.#captures.get(target) ?? []) {
            if (own.has(variable) || isInside(variable, fn)) continue;
            own.add(variable);
            changed = true;
          }
        }
      }
    }
  }

  #rename(): void {
    const seen = new Set<string>();
    const insideRoot = (variable: Variable) => isInside(variable, this.#root);
    for (const scope of this.#module.scopes.scopes) {
      if (scope.type === 'class') continue; // a class's inner name goes with its outer one
      for (const variable of scope.variables) {
        if (variable.defs.length === 0 || this.#replaced.has(variable)) continue;
        if (!insideRoot(variable) || this.#module.functionOf.has(variable)) continue;
        const name = seen.has(variable.name) || this.#clashes(variable) ? this.#names.fresh(variable.name) : variable.name;
        seen.add(name);
        if (name === variable.name) continue;
        this.#renameVariable(variable, name);
      }
    }
    walk(this.#root.node, (node) => {
      if (node.type !== 'Property' || !node.shorthand) return;
      const value = node.value.type === 'AssignmentPattern' ? node.value.left : node.value;
      if (value.name !== node.key.name) node.shorthand = false;
    });
    for (const { loop, from, name } of this.#copies) {
      const copy: Node = {
        type: 'VariableDeclaration',
        kind: 'const',
        declarations: [{ type: 'VariableDeclarator', id: id(name), init: id(from.name) }],
      };
      loop.body = block([copy, loop.body], loop.body);
    }
  }

  #renameVariable(variable: Variable, name: string): void {
    const before = variable.name;
    variable.name = name;
    for (const identifier of variable.identifiers) (identifier as unknown as Node).name = name;
    for (const reference of variable.references) {
      const node = reference.identifier as unknown as Node;
      if (node.name === before) node.name = name;
    }
    if (variable.defs[0]?.type !== 'ClassName') return;
    const inner = this.#module.scopes.acquire(variable.defs[0].node as never)?.set.get(before);
    if (inner && inner !== variable) this.#renameVariable(inner, name);
  }

  /** A local with the name of something outside the function that the function also uses must give way. */
  #clashes(variable: Variable): boolean {
    const { name } = variable;
    if (name === 'Math') return true; // loops.ts knows the built-in one by its name
    return this.#module.scopes.scopes.some((scope) => isOutermost(scope) && scope.set.has(name));
  }

  #rewriteCalls(): void {
    for (const fn of this.#family) {
      for (const site of fn.calls) this.#rewriteCall(site, true);
    }
    const known = new Set(this.#family.flatMap((fn) => fn.calls.map((site) => site.node)));
    walk(this.#root.node, (node) => {
      if (node.type !== 'CallExpression' || node.optional || known.has(node)) return;
      const site = callSite(this.#module, node);
      if (site?.target?.parent) this.#rewriteCall(site, false);
    });
  }

  /** `resumable`: the call stands in a unit's own body, not in a closure that runs to its end. */
  #rewriteCall(site: CallSite, resumable: boolean): void {
    const target = this.#project.target(this.#module, site);
    if (!target) return;
    const leaves = this.#project.canLeave(target);
    const lifted = target.parent !== null;
    if (!lifted && !(resumable && leaves)) return;
    const { node } = site;
    const captured = lifted ? [...(this.#captures.get(target) ?? [])].map((variable) => id(variable.name)) : [];
    for (const argument of captured) this.#handedOver.add(argument);
    const raw = id(this.#rawName(target), node.callee);
    node.arguments = [...captured, ...node.arguments];
    node.callee = raw;
    if (!leaves) return;
    if (resumable) {
      node.leaves = true;
    } else {
      node.arguments = [raw, { type: 'ArrayExpression', elements: node.arguments }];
      node.callee = id(ALIAS.plain);
    }
  }

  #rewriteBoxes(): void {
    const boxedNames = new Set([...this.#boxed].map((variable) => variable.name));
    if (boxedNames.size === 0) return;
    const declared = new Set<Node>();
    for (const variable of this.#boxed) {
      for (const identifier of variable.identifiers) declared.add(identifier as unknown as Node);
    }
    rewrite(this.#root.node, (node, parent, key) => {
      if (node.type !== 'Identifier' || !boxedNames.has(node.name)) return undefined;
      if (declared.has(node) || this.#handedOver.has(node)) return undefined;
      const isName = (parent.type === 'MemberExpression' && key === 'property' && !parent.computed) ||
        (parent.type === 'Property' && key === 'key' && !parent.computed) ||
        ((parent.type === 'MethodDefinition' || parent.type === 'PropertyDefinition') && key === 'key' && !parent.computed) ||
        key === 'label';
      if (isName) return undefined;
      if (parent.type === 'Property' && parent.shorthand) parent.shorthand = false;
      return { ...member(id(node.name), 'v'), loc: node.loc };
    });
  }

  /** A function that is only ever called directly has no `this`. */
  #rewriteThis(): void {
    for (const fn of this.#family) {
      if (!isOnlyCalled(fn)) continue;
      rewrite(fn.node.body, (node) => {
        if (node.type === 'ThisExpression') return { ...undefinedValue(), loc: node.loc };
        const own = node.type === 'FunctionExpression' || node.type === 'FunctionDeclaration' || node.type === 'ClassBody';
        return own ? node : undefined;
      });
    }
  }

  #removeLifted(): void {
    const lifted = new Set(this.#family.filter((fn) => fn.parent).map((fn) => fn.node));
    const isLifted = (node: Node | null | undefined) => node !== null && node !== undefined && lifted.has(node);
    walk(this.#root.node, (node) => {
      for (const key of ['body', 'consequent']) {
        if (!Array.isArray(node[key])) continue;
        for (const child of node[key] as Node[]) {
          if (child.type !== 'VariableDeclaration') continue;
          child.declarations = child.declarations.filter((declarator: Node) => !isLifted(declarator.init));
        }
        node[key] = node[key].filter(
          (child: Node) => !isLifted(child) && !(child.type === 'VariableDeclaration' && child.declarations.length === 0),
        );
      }
    });
  }

  #unit(fn: FunctionInfo): Unit {
    const captured = fn.parent ? [...(this.#captures.get(fn) ?? [])].map((variable) => id(variable.name)) : [];
    const body =
      fn.node.body.type === 'BlockStatement'
        ? fn.node.body
        : block([{ type: 'ReturnStatement', argument: fn.node.body, loc: fn.node.body.loc }], fn.node.body);
    const boxed = new Set<string>();
    for (const variable of this.#boxed) {
      if (this.#owner.get(variable) === fn) boxed.add(variable.name);
    }
    return {
      fn,
      natural: this.#rawName(fn),
      params: [...captured, ...fn.node.params],
      body,
      boxed,
      leaves: this.#project.canLeave(fn),
      recursive: this.#project.isRecursive(fn),
    };
  }
}

function family(root: FunctionInfo): FunctionInfo[] {
  return allFunctions(root.module).filter((fn) => {
    for (let at: FunctionInfo | null = fn; at; at = at.parent) if (at === root) return true;
    return false;
  });
}

/** True for a function that nothing can call with a `this`. */
export function isOnlyCalled(fn: FunctionInfo): boolean {
  return !fn.usedAsValue && fn.exportedAs.length === 0 && fn.taskCall === null && fn.node.type !== 'ArrowFunctionExpression';
}

/** True where the variable is declared in `fn` or below it. */
function isInside(variable: Variable, fn: FunctionInfo): boolean {
  for (let scope: Variable['scope'] | null = variable.scope; scope; scope = scope.upper) {
    if ((scope.block as unknown as Node) === fn.node) return scope.type !== 'function-expression-name';
  }
  return false;
}

function isOutermost(scope: Variable['scope']): boolean {
  return scope.type === 'module' || scope.type === 'global';
}

function isWithin(node: Node, outer: Node | null | undefined): boolean {
  if (!outer) return false;
  return (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number);
}

/** The `for` statement whose head declares the variable by `let`. */
export function loopOfHead(variable: Variable): Node | null {
  const definition = variable.defs[0];
  const declaration = definition?.parent as unknown as Node | undefined;
  const loop = variable.scope.block as unknown as Node;
  if (definition?.type !== 'Variable' || declaration?.kind !== 'let') return null;
  return loop.type === 'ForStatement' && loop.init === declaration ? loop : null;
}

/** The name of a unit's natural form. */
export function naturalName(names: Names, name: string): string {
  return names.fresh(`${name === 'default' ? 'task' : name}${NATURAL_SUFFIX}`);
}

