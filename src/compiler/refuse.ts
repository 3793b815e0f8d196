/** What the compiler refuses, and why: every construct that it could not make resumable without changing what it does. */

import type { Scope, Variable } from 'eslint-scope';
import { contains, isFunction, isLoop, isOpaque, type Node, walk } from './ast.ts';
import { isConstant } from './constants.ts';
import { type Diagnostic, makeDiagnostic, type Related } from './diagnostics.ts';
import { earlyCaptures } from './early-captures.ts';
import { forkOp } from './fork-calls.ts';
import { boundedTrips } from './loops.ts';
import type { CallSite, FunctionInfo } from './module.ts';
import { isArguments } from './module-functions.ts';
import { isResumableKind, type Project } from './project.ts';
import { hasNoReceiver } from './receivers.ts';
import { type CallStep, callNotes, leavingNotes, variableNotes } from './refusal-notes.ts';
import { refuseForks } from './refuse-forks.ts';

const LATER =
  'not yet supported there: keep loops and the calls that have them outside of it, or do it outside of the task';

/** All that keeps `root`, or a function that it reaches by direct calls, from being compiled; each with the calls on the way there. */
export function refusals(project: Project, root: FunctionInfo): Diagnostic[] {
  const found: Diagnostic[] = [];
  const paths = new Map<FunctionInfo, CallStep[]>([[root, []]]);
  // Nearest first, so that the way to each function is a shortest one.
  for (const [caller, path] of paths) {
    const own = ownRefusals(project, caller);
    const way = own.length > 0 ? callNotes(path) : [];
    for (const one of own) found.push(way.length > 0 ? { ...one, related: [...one.related, ...way] } : one);
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
  #leavingCalls: Set<Node> | undefined;

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
        ? 'a task is synchronous: await before the run, and hand the values over as arguments'
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
    }
    return this.#found;
  }

  /** `related`: places that go with it; by default where the variable was made that is in the way. */
  #add(node: Node, code: Diagnostic['code'], message: string, help: string, related?: Related[]): void {
    const places = related ?? variableNotes(this.#fn, node);
    this.#found.push(makeDiagnostic(this.#fn.module.source, node, code, message, help, places));
  }

  #unsupported(node: Node, what: string, help = LATER): void {
    const leaves = this.#project.canLeave(this.#fn);
    const why = leaves ? 'which has to be able to leave its thread' : 'which a task reaches';
    const related = [...variableNotes(this.#fn, node), ...(leaves ? leavingNotes(this.#project, this.#fn) : [])];
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
        this.#unsupported(node, '`new.target`', 'pass it as an argument');
      } else if (leaves && !node.isGiven && isArguments(this.#fn.module, node)) {
        this.#unsupported(node, '`arguments`', 'use a rest parameter: (...args)');
      }
      return true;
    });
  }

  /** A local that is captured before it has its value: the capture would not follow it to another thread. */
  #earlyCaptures(): void {
    const hasSafepoint = (from: number, to: number) => this.#hasSafepointBetween(from, to);
    for (const { name, at, by } of earlyCaptures(this.#fn, hasSafepoint)) {
      const help = `declare ${name} above ${by === 'called' ? 'that call' : 'that function'}`;
      this.#unsupported(at, `${name}, captured by a function that is ${by} before ${name} has its value,`, help);
    }
  }

  /** The compiler knows what the functions of the language's `Math` give. (A local of that name gets another one.) */
  #ownMath(): void {
    walk(this.#fn.node, (node) => {
      if (node.type !== 'Identifier' || node.name !== 'Math') return;
      if (this.#fn.module.variableOf.get(node)?.scope.type !== 'module') return;
      this.#unsupported(node, 'a `Math` of the module’s own', 'give it another name');
    });
  }

  #hasSafepointBetween(from: number, to: number): boolean {
    return contains(this.#fn.node, (node) => {
      const [start, end] = [node.start ?? 0, node.end ?? 0];
      if (end <= from || start >= to) return false;
      if (isLoop(node)) return !boundedTrips(node) && !(start < from && end > to);
      return this.#isLeavingCall(node);
    });
  }

  #construct(node: Node): void {
    switch (node.type) {
      case 'ForStatement':
        this.#loopHead(node);
        break;
      case 'CallExpression':
        if (node.callee.type === 'Identifier' && node.callee.name === 'eval') {
          this.#unsupported(node.callee, 'a direct `eval`', 'call a function instead');
        }
        break;
      case 'VariableDeclaration':
        if (node.kind === 'using' || node.kind === 'await using') this.#unsupported(node, `\`${node.kind}\``);
        break;
      case 'SwitchStatement':
        this.#switchNames(node);
        break;
    }
  }

  /** A loop's own variable: closures see their round's; what is lifted out gets its value, so it must not change there. */
  #loopHead(loop: Node): void {
    if (loop.init?.type !== 'VariableDeclaration' || loop.init.kind !== 'let') return;
    const { variableOf, functionOf } = this.#fn.module;
    const lifted = new Set([...functionOf.values()].map((fn) => fn.node));
    walk({ type: 'Names', names: loop.init.declarations.map((declarator: Node) => declarator.id) }, (part) => {
      const variable = part.type === 'Identifier' ? variableOf.get(part) : undefined;
      if (!variable) return;
      const captures = variable.references.filter(({ from }) => from.variableScope !== variable.scope.variableScope);
      // Also by a closure in a function that is lifted: that function gets the value too.
      const isLifted = captures.some(({ from }) => {
        for (let at: Scope | null = from; at && at !== variable.scope; at = at.upper)
          if (lifted.has(at.block as unknown as Node)) return true;
        return false;
      });
      const changes = captures.some((reference) => reference.isWrite());
      const inUpdate = captures.some(({ identifier }) => isInside(identifier as unknown as Node, loop.update));
      if ((isLifted && changes) || inUpdate) {
        const what = `${variable.name}, a loop's variable that a nested function ${changes ? 'changes' : 'captures in the update'},`;
        this.#unsupported(part, what, 'declare the variable before the loop');
      }
    });
  }

  /** The resume twin may enter a switch at any clause, so no clause may need another one's declarations. */
  #switchNames(node: Node): void {
    if (!this.#hasSafepoint(node)) return;
    const { variableOf } = this.#fn.module;
    for (const clause of node.cases as Node[]) {
      for (const child of clause.consequent as Node[]) {
        if (child.type !== 'VariableDeclaration' || child.kind === 'var') continue;
        for (const declarator of child.declarations as Node[]) this.#clauseName(declarator, clause, variableOf);
      }
    }
  }

  #clauseName(declarator: Node, clause: Node, variableOf: Map<Node, Variable>): void {
    walk(declarator.id, (part) => {
      const variable = part.type === 'Identifier' ? variableOf.get(part) : undefined;
      const outside = variable?.references.some(({ identifier }) => {
        const [start, end] = identifier.range as [number, number];
        return start < (clause.start as number) || end > (clause.end as number);
      });
      if (outside)
        this.#unsupported(
          part,
          `${part.name}, declared in one \`case\` and used in another,`,
          'declare it before the switch',
        );
    });
  }

  #isLeavingCall(node: Node): boolean {
    if (node.type !== 'CallExpression') return false;
    this.#leavingCalls ??= new Set(this.#fn.calls.filter((site) => this.#canLeaveAt(site)).map((site) => site.node));
    return this.#leavingCalls.has(node) || forkOp(this.#fn.module, node) !== null;
  }

  #canLeaveAt(site: CallSite): boolean {
    return this.#project.targets(this.#fn, site).some((target) => this.#project.canLeave(target));
  }

  #hasLeavingCall(node: Node): boolean {
    return contains(node, (inner) => this.#isLeavingCall(inner));
  }

  #hasSafepoint(node: Node): boolean {
    return this.#hasLeavingCall(node) || contains(node, (inner) => isLoop(inner) && !boundedTrips(inner));
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

function isInside(node: Node, outer: Node | null): boolean {
  return (
    outer !== null && (node.start as number) >= (outer.start as number) && (node.end as number) <= (outer.end as number)
  );
}

/** A function's first line, for underlining. */
function signature(node: Node): Node {
  return node.loc
    ? { type: 'Signature', loc: { start: node.loc.start, end: node.body.loc?.start ?? node.loc.end } }
    : node;
}
