/** What is refused of forks, joins, ranges and waits: what no other thread could run, and what would not be the same there. */

import type { Variable } from 'eslint-scope';
import { isFunction, isOpaque, type Node, walk } from './ast.ts';
import { isInside } from './captures.ts';
import type { DiagnosticCode, Related } from './diagnostics.ts';
import { type ForkOp, forkOp, importsForks, isWait, madeCallee } from './fork-calls.ts';
import { isCallable } from './fork-expand.ts';
import type { FunctionInfo } from './module.ts';
import type { Project } from './project.ts';
import { changeNote, declarationNote, functionNote, useNote, valueNote } from './refusal-notes.ts';

/** `related`: default: where the variable was made that is in the way. */
type Report = (node: Node, code: DiagnosticCode, message: string, help: string, related?: Related[]) => void;

const IN_PLACE = 'write the function in place, or the name of one that is declared in the module or imported';

/** Where the functions stand among the arguments. */
const BODIES: Partial<Record<ForkOp, number[]>> = {
  parallelFor: [2],
  parallelReduce: [3, 4],
  parallelMap: [2],
  parallelSort: [1],
};

/** Checks all forks of a function that a task reaches, and those in functions that it keeps as values. */
export function refuseForks(project: Project, fn: FunctionInfo, report: Report): void {
  const { module } = fn;
  if (!importsForks(module)) return;
  const lifted = new Set([...module.functionOf.values()].filter((one) => one.parent).map((one) => one.node));
  const visit = (root: Node, isClosure: boolean): void => {
    walk(root, (node) => {
      if (node !== root && isOpaque(node)) {
        if (!lifted.has(node) && !node.made) visit(node, true);
        return false;
      }
      const made = madeCallee(node);
      const op = forkOp(module, node) ?? made?.op ?? null;
      if (!op || op === 'array') return true;
      if (isClosure) refuseInClosure(fn, node, op, report);
      else if (made) checkMade(fn, node, op, report);
      else checkCall(project, fn, node, op, report);
      return true;
    });
  };
  visit(fn.node, false);
}

function refuseInClosure(fn: FunctionInfo, node: Node, op: ForkOp, report: Report): void {
  // It tells, and does not wait there.
  if (op === 'progress') return;
  const message = `${op}() in a function that ${fn.name} hands over or keeps as a value, where it could not wait`;
  const help = isWait(op) ? 'write a loop' : 'write a loop, or use forkAll(fn, items) and joinAll(forks)';
  report(node, 'MGR_UNSUPPORTED', message, help);
}

function checkCall(project: Project, fn: FunctionInfo, node: Node, op: ForkOp, report: Report): void {
  const args = node.arguments as Node[];
  const spread = args.find((argument) => argument.type === 'SpreadElement');
  if (spread) {
    const help = 'write the arguments one by one, or pass the array itself';
    report(spread, 'MGR_UNSUPPORTED', `an argument of ${op}() that is spread`, help);
  } else if (op === 'fork' || op === 'forkAll') {
    checkTarget(project, fn, node, op, report);
  } else if (op === 'join') {
    if (args.length !== 1) report(node, 'MGR_UNSUPPORTED', 'join() takes one fork', 'join(fork), or joinAll(forks)');
  } else {
    const wrong = BODIES[op]?.find((i) => !isCallable(fn.module, args[i]));
    if (wrong === undefined) return;
    report(args[wrong] ?? node, 'MGR_FORK_TARGET', `${op}() of a function that is only known when it runs`, IN_PLACE);
  }
}

const NO_FUNCTION = new Set(
  'Literal TemplateLiteral ArrayExpression ObjectExpression BinaryExpression UnaryExpression UpdateExpression NewExpression ThisExpression'.split(
    ' ',
  ),
);

function checkTarget(project: Project, fn: FunctionInfo, node: Node, op: ForkOp, report: Report): void {
  const [target] = node.arguments as (Node | undefined)[];
  if (!target || NO_FUNCTION.has(target.type)) {
    report(target ?? node, 'MGR_FORK_TARGET', `${op}() takes a function first`, `${op}(name of a function, ...)`);
    return;
  }
  if (isFunction(target) || target.type === 'ClassExpression') {
    const help = 'declare it, with a name, in this function or at the top of the module, and fork that';
    report(target, 'MGR_FORK_TARGET', `${op}() of a function that is written in place`, help);
    return;
  }
  const site = fn.calls.find((one) => one.node === node);
  const known = site && project.target(fn.module, site);
  if (known) checkKnown(project, fn, known, target, op, report);
  else if (target.type === 'Identifier' && isValueFunction(fn, target)) {
    const help = `only call and fork ${target.name}, or declare it at the top of the module`;
    const message = `${op}() of ${target.name}, a nested function that is used as a value too`;
    report(target, 'MGR_FORK_TARGET', message, help, valueNotes(fn, fn.module.variableOf.get(target) as Variable));
  }
}

function checkKnown(
  project: Project,
  fn: FunctionInfo,
  known: FunctionInfo,
  target: Node,
  op: ForkOp,
  report: Report,
): void {
  const isTask = known.taskCall !== null;
  if (known.module !== fn.module && !isTask && !project.canLeave(known)) {
    const message = `${op}() of ${known.name}, an imported function that is no task`;
    const help = `make it a task: export const ${known.name} = task(...)`;
    report(target, 'MGR_FORK_TARGET', message, help, [functionNote(known)]);
    return;
  }
  if (!known.parent) return;
  for (const [variable] of capturedBy(known)) {
    if (!isGivenOthers(variable)) continue;
    const message = `${variable.name} changes, and ${known.name}, which is forked, captures it`;
    const help = `pass ${variable.name} as an argument, or keep it in an array on shared memory`;
    report(target, 'MGR_CAPTURE', message, help, [...captureNotes(fn, variable), ...useNote(known, variable)]);
  }
}

/** A nested function, or a class, that stays a value. */
function isValueFunction(fn: FunctionInfo, target: Node): boolean {
  const variable = fn.module.variableOf.get(target);
  return variable !== undefined && isFunctionVariable(variable);
}

function isFunctionVariable(variable: Variable): boolean {
  const [definition] = variable.defs;
  if (definition?.type === 'FunctionName' || definition?.type === 'ClassName') return true;
  const init = definition?.type === 'Variable' && (definition.node as unknown as Node).init;
  const isConstant = (definition?.parent as unknown as Node | undefined)?.kind === 'const';
  return Boolean(init) && isConstant && isFunction(init as unknown as Node);
}

function isGivenOthers(variable: Variable): boolean {
  return variable.references.some((reference) => reference.isWrite() && reference.init !== true);
}

/** What has been written out in the place of `parallelFor` and the like. */
function checkMade(fn: FunctionInfo, node: Node, op: ForkOp, report: Report): void {
  const { module } = fn;
  const own = module.variableOf.get(node.callee.id);
  const made = own && module.functionOf.get(own);
  if (!made) {
    report(node, 'MGR_UNSUPPORTED', `\`arguments\` in what ${op}() is given`, 'use a rest parameter: (...args)');
    return;
  }
  const split = made.node.made?.transparent ? undefined : made.nested.find((one) => one.node.made?.range);
  const forked = split ?? made.nested.find((one) => one.calls.some((site) => site.isFork));
  if (!forked) return;
  for (const [variable, at] of capturedBy(forked)) {
    const isVar = (variable.defs[0]?.parent as unknown as Node | undefined)?.kind === 'var';
    if ((variable.defs[0]?.parent as unknown as Node | undefined)?.isArguments) {
      report(at, 'MGR_UNSUPPORTED', `\`arguments\` in what ${op}() is given`, 'use a rest parameter: (...args)');
    } else if (isFunctionVariable(variable)) {
      const help = `only call ${variable.name}, or declare it at the top of the module`;
      const message = `${variable.name}, a nested function that is used as a value too, in what ${op}() is given`;
      report(at, 'MGR_FORK_TARGET', message, help, valueNotes(fn, variable));
    } else if (isGivenOthers(variable) || isVar) {
      const message = `${variable.name}, which changes, in what ${op}() is given: each thread would have its own`;
      const help =
        'use parallelReduce to bring values together, write to an array on shared memory, or copy it to a const first';
      report(at, 'MGR_CAPTURE', message, help, captureNotes(fn, variable, at));
    }
  }
}

/** Where a variable was made that changes, and where it changes. */
function captureNotes(fn: FunctionInfo, variable: Variable, at?: Node): Related[] {
  const declared = declarationNote(fn.module, variable, at);
  return [...(declared ? [declared] : []), ...changeNote(fn.module, variable, at)];
}

/** Where a nested function was made, and where it is used as a value. */
function valueNotes(fn: FunctionInfo, variable: Variable): Related[] {
  const declared = declarationNote(fn.module, variable);
  return [...(declared ? [declared] : []), ...valueNote(fn, variable)];
}

/** The variables that a nested function takes from those around it, also for those that it calls; each with a place (a write, if there is one). */
function capturedBy(fn: FunctionInfo, seen = new Set<FunctionInfo>()): Map<Variable, Node> {
  const found = new Map<Variable, Node>();
  seen.add(fn);
  const add = (variable: Variable, at: Node) => {
    const writes = variable.references.filter((reference) => reference.isWrite() && reference.init !== true);
    const isWrite = writes.some(({ identifier }) => (identifier as unknown as Node) === at);
    if (!found.has(variable) || isWrite) found.set(variable, at);
  };
  walk(fn.node, (node) => {
    const variable = node.type === 'Identifier' ? fn.module.variableOf.get(node) : undefined;
    if (!variable || isInside(variable, fn) || variable.defs.length === 0) return;
    if (variable.scope.type === 'module' || variable.scope.type === 'global') return;
    const target = fn.module.functionOf.get(variable);
    if (!target) add(variable, node);
    else if (target.parent && !seen.has(target)) {
      for (const [inner, at] of capturedBy(target, seen)) if (!isInside(inner, fn)) add(inner, at);
    }
  });
  return found;
}
