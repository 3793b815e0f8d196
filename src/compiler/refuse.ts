/** What the compiler refuses, and why: every construct that it could not make resumable without changing what it does. */

import { isFunction, isOpaque, type Node, walk } from './ast.ts';
import { isConstant } from './constants.ts';
import { type Diagnostic, makeDiagnostic, type Related } from './diagnostics.ts';
import { doubledParameters } from './doubled-parameters.ts';
import { captures, EarlyCaptures } from './early-captures.ts';
import { madeCallee } from './fork-calls.ts';
import type { FunctionInfo } from './module.ts';
import { isArguments } from './module-functions.ts';
import { isResumableKind, type Project } from './project.ts';
import { hasNoReceiver } from './receivers.ts';
import { type CallStep, callNotes, leavingNotes, variableNotes, withNotes } from './refusal-notes.ts';
import { refuseForks } from './refuse-forks.ts';

const LATER =
  'not yet supported there: keep loops and the calls that have them outside of it, or do it outside of the task';

const NEW_TARGET =
  'a run calls the task without `new`: leave it out, or put it in a class or a function that is no task';

/** All that keeps `root`, or a function that it reaches by direct calls, from being compiled; each with the calls on the way there. */
export function refusals(project: Project, root: FunctionInfo): Diagnostic[] {
  const found: Diagnostic[] = [];
  const paths = new Map<FunctionInfo, CallStep[]>([[root, []]]);
  // Nearest first, so that the way to each function is a shortest one.
  for (const [caller, path] of paths) {
    const own = ownRefusals(project, caller);
    const way = own.length > 0 ? callNotes(path) : [];
    for (const one of own) found.push(way.length > 0 ? withNotes(one, way) : one);
    for (const site of caller.calls) {
      for (const target of project.targets(caller, site)) {
        if (!paths.has(target)) paths.set(target, [...path, { caller, site, target }]);
      }
    }
  }
  return found;
}

const ownOf = new WeakMap<FunctionInfo, Diagnostic[]>();

function ownRefusals(project: Project, fn: FunctionInfo): Diagnostic[] {
  let known = ownOf.get(fn);
  if (!known) {
    known = new Refuser(project, fn).run();
    ownOf.set(fn, known);
  }
  return known;
}

class Refuser {
  readonly #project: Project;
  readonly #fn: FunctionInfo;
  readonly #found: Diagnostic[] = [];

  constructor(project: Project, fn: FunctionInfo) {
    this.#project = project;
    this.#fn = fn;
  }

  run(): Diagnostic[] {
    const { node, name } = this.#fn;
    // A generator that is not the task runs to its next `yield` whenever it is asked, on whichever thread it was made.
    if (node.generator && !node.async && !this.#fn.taskCall) {
      this.#moduleState();
      return this.#found;
    }
    if (node.async || node.generator) {
      const kind = node.async ? 'an async function' : 'a generator function';
      const help = node.async
        ? 'a task is synchronous: wait with hold(promise), or await before the run and hand the values over as arguments'
        : 'collect the values in an array, or write the loop out';
      this.#add(signature(node), 'MGR_UNSUPPORTED', `${name} is ${kind}, and a task reaches it`, help);
      return this.#found;
    }
    this.#moduleState();
    if (!isResumableKind(this.#fn)) return this.#found; // it runs to its end
    refuseForks(this.#project, this.#fn, (...report) => this.#add(...report));
    if (this.#project.canLeave(this.#fn)) this.#constructs();
    else if (this.#fn.taskCall) this.#receiver();
    if (isCompiled(this.#project, this.#fn)) {
      this.#earlyCaptures();
      this.#ownMath();
      this.#doubledParameters();
    }
    return this.#found;
  }

  /** `related`: places that go with it; by default where the variable was made that is in the way. */
  #add(node: Node, code: Diagnostic['code'], message: string, help: string, related?: Related[]): void {
    const places = related ?? variableNotes(this.#fn, node);
    this.#found.push(makeDiagnostic(this.#fn.module.source, node, code, message, help, places));
  }

  #unsupported(node: Node, what: string, help = LATER, notes: Related[] = []): void {
    const leaves = this.#project.canLeave(this.#fn);
    const why = leaves ? 'which has to be able to leave its thread' : 'which a task reaches';
    const related = [
      ...variableNotes(this.#fn, node),
      ...notes,
      ...(leaves ? leavingNotes(this.#project, this.#fn) : []),
    ];
    this.#add(node, 'MGR_UNSUPPORTED', `${what} in ${this.#fn.name}, ${why}`, help, related);
  }

  /** Every thread has its own copy of a module's variables, so a task that writes one would not be seen by others. */
  #moduleState(): void {
    const { variableOf } = this.#fn.module;
    const check = (target: Node) => {
      if (target.type !== 'Identifier') return;
      const variable = variableOf.get(target);
      // An assignment to a constant changes nothing: it throws.
      if (variable?.scope.type !== 'module' || isConstant(variable)) return;
      const message = `${this.#fn.name} writes ${target.name}, a variable of its module, and each thread has its own`;
      this.#add(
        target,
        'MGR_MODULE_STATE',
        message,
        'pass it as an argument and return it, or keep it in a shared array',
      );
    };
    walk(this.#fn.node, (node) => {
      if (node.type === 'AssignmentExpression') walk(node.left, targetsOf(check));
      else if (node.type === 'UpdateExpression') check(node.argument);
      else if (
        (node.type === 'ForOfStatement' || node.type === 'ForInStatement') &&
        node.left.type !== 'VariableDeclaration'
      ) {
        walk(node.left, targetsOf(check));
      }
    });
  }

  #constructs(): void {
    walk(this.#fn.node, (node) => {
      if (node !== this.#fn.node && isOpaque(node)) return false;
      this.#construct(node);
      return true;
    });
    this.#receiver();
  }

  /** What the function gets besides its parameters; arrows in it get the same. */
  #receiver(): void {
    const leaves = this.#project.canLeave(this.#fn);
    walk(this.#fn.node, (node) => {
      if (node !== this.#fn.node && isFunction(node) && node.type !== 'ArrowFunctionExpression') return false;
      if (node.type === 'ClassBody') return false;
      if (node.type === 'ThisExpression' && !hasNoReceiver(this.#fn)) {
        this.#unsupported(node, '`this`', 'pass the object as an argument');
      } else if (node.type === 'MetaProperty' && node.meta.name === 'new' && !hasNoReceiver(this.#fn)) {
        this.#unsupported(node, '`new.target`', NEW_TARGET);
      } else if (leaves && !node.isGiven && isArguments(this.#fn.module, node)) {
        this.#unsupported(node, '`arguments`', 'use a rest parameter: (...args)');
      }
      return true;
    });
  }

  /** A local that forks take with them has its value by then; what a class is made of can't be told to a box. */
  #earlyCaptures(): void {
    const isSplit = (node: Node) => (madeCallee(node)?.op ?? 'array') !== 'array';
    const forked = this.#fn.calls.filter(({ node, isFork }) => isFork || isSplit(node));
    for (const variable of new EarlyCaptures(this.#project, this.#fn).run()) {
      const at = variable.identifiers[0] as unknown as Node;
      const what = `${variable.name}, captured by a function that may be called before ${variable.name} has its value,`;
      const isClass = variable.defs[0]?.type === 'ClassName';
      const lifted = this.#fn.module.functionOf.get(variable);
      if (isClass || forked.some(({ target }) => target && (target === lifted || captures(target, variable))))
        this.#unsupported(at, what, `declare ${variable.name} above what uses it`);
    }
  }

  /** A `var` of the body beside a parameter of its name, which a function in a default captures. */
  #doubledParameters(): void {
    for (const at of doubledParameters(this.#fn)) {
      const what = `\`var ${at.name}\`, which is not the parameter ${at.name} that a default captures,`;
      this.#unsupported(at, what, 'give it another name');
    }
  }

  /** The compiler knows what the functions of the language's `Math` give. (A local of that name gets another one.) */
  #ownMath(): void {
    const top = this.#fn.module.scopes.scopes.find(({ type }) => type === 'module');
    if (!top?.set.has('Math')) return;
    walk(this.#fn.node, (node) => {
      if (node.type !== 'Identifier' || node.name !== 'Math') return;
      if (this.#fn.module.variableOf.get(node)?.scope.type !== 'module') return;
      this.#unsupported(node, 'a `Math` of the module’s own', 'give it another name');
    });
  }

  #construct(node: Node): void {
    switch (node.type) {
      case 'CallExpression':
        if (node.callee.type === 'Identifier' && node.callee.name === 'eval') {
          this.#unsupported(node.callee, 'a direct `eval`', 'call a function instead');
        }
        break;
      case 'VariableDeclaration':
        if (node.kind === 'using' || node.kind === 'await using') this.#unsupported(node, `\`${node.kind}\``);
        break;
    }
  }
}

/** True for a function that the compiler rewrites: the one at the top of the module around it can leave, or is a task. */
function isCompiled(project: Project, fn: FunctionInfo): boolean {
  let root = fn;
  while (root.parent) root = root.parent;
  return root.taskCall !== null || project.canLeave(root);
}

/** Calls `check` with each plain target of an assignment's left side; keys and defaults are not targets. */
function targetsOf(check: (target: Node) => void): (node: Node, parent: Node | null) => boolean {
  return (node, parent) => {
    if (node.type === 'MemberExpression' || isOpaque(node)) return false;
    if (parent?.type === 'AssignmentPattern' && parent.right === node) return false;
    if (parent?.type === 'Property' && parent.key === node && parent.value !== node) return false;
    if (node.type === 'Identifier') check(node);
    return true;
  };
}

/** A function's first line, for underlining. */
function signature(node: Node): Node {
  return node.loc
    ? { type: 'Signature', loc: { start: node.loc.start, end: node.body.loc?.start ?? node.loc.end } }
    : node;
}
