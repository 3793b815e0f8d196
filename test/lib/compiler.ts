/** What the compiler's own tests share: modules from texts, and each step's result as text that a person can read. */

import { parseExpressionAt } from 'acorn';
import { generate } from 'astring';
import { block, id, type Node, rewrite } from '../../src/compiler/ast.ts';
import { Names, naturalName } from '../../src/compiler/fresh-names.ts';
import { type CompileHost, type CompileOptions, type CompileResult, compileModule } from '../../src/compiler/index.ts';
import { lowerBody } from '../../src/compiler/lower.ts';
import { expandForks } from '../../src/compiler/lower-forks.ts';
import type { FunctionInfo, ModuleInfo } from '../../src/compiler/module.ts';
import { allFunctions } from '../../src/compiler/module.ts';
import { analyzeFlow, type Flow } from '../../src/compiler/points.ts';
import { printNode } from '../../src/compiler/print-node.ts';
import { Project } from '../../src/compiler/project.ts';
import { makeUnits, type Unit } from '../../src/compiler/units.ts';

export const TASK = "import { task } from 'mgr-scheduler';\n";

/** A host over texts, by id (`file:///a.js`); `./a.js` means `file:///a.js`. */
export function hostOf(modules: Record<string, string>): CompileHost {
  return {
    resolve: (specifier) => (specifier.startsWith('./') ? `file:///${specifier.slice(2)}` : null),
    load: (moduleId) => (moduleId in modules ? { code: modules[moduleId] as string } : null),
  };
}

export function projectOf(modules: Record<string, string>): { project: Project; module(name: string): ModuleInfo } {
  const ids = Object.fromEntries(Object.entries(modules).map(([name, code]) => [`file:///${name}`, code]));
  const project = new Project(hostOf(ids));
  return { project, module: (name) => project.module(`file:///${name}`) as ModuleInfo };
}

export function functionNamed(module: ModuleInfo, name: string): FunctionInfo {
  const fn = allFunctions(module).find((one) => one.name === name);
  if (!fn) throw new Error(`no function ${name} in ${module.id}`);
  return fn;
}

/** One module named `file:///app.js`, compiled alone. */
export function compileText(code: string, options: CompileOptions = {}): CompileResult {
  return compileModule(code, 'file:///app.js', hostOf({}), options);
}

/** A function's declaration in compiled code, printed for people. */
export function functionText(code: string, name: string): string {
  const start = code.indexOf(`function ${name}(`);
  if (start < 0) throw new Error(`no function ${name} in\n${code}`);
  const tree = parseExpressionAt(code, start, { ecmaVersion: 'latest', sourceType: 'module' }) as unknown as Node;
  return printNode(tree, new Map()).code.replaceAll('\t', '  ');
}

export interface Lowered {
  units: Unit[];
  /** The unit's lowered body: `CALL` marks a call that can leave, `POLL` a loop that polls. */
  text(name: string): string;
  flow(name: string): Flow;
}

/** A module's function (and those in it) after lowering. */
export function lower(code: string, name: string): Lowered {
  const { project, module } = projectOf({ 'app.js': code });
  const names = new Names(module('app.js'));
  const raw = new Map<FunctionInfo, string>();
  const rawName = (fn: FunctionInfo): string => {
    if (!raw.has(fn)) raw.set(fn, naturalName(names, fn.name));
    return raw.get(fn) as string;
  };
  const siteName = () => '$mgr_site';
  const units = makeUnits(project, functionNamed(module('app.js'), name), names, rawName, siteName, () => []);
  const lowered = new Map(
    units.map((unit) => {
      const isConstantOutside = () => true;
      const context = {
        names,
        boxed: unit.boxed,
        late: unit.late,
        params: new Set<string>(),
        isConstantOutside,
        declared: new Set<string>(),
        guards: 0,
        losesBuffers: false,
        keepsForks: unit.keepsForks,
      };
      const { params, body } = lowerBody(unit.body, unit.params, context);
      expandForks(params, body, names, siteName);
      return [unit.fn.name, { params, body, flow: analyzeFlow(params, body) }];
    }),
  );
  const of = (unit: string) => lowered.get(unit) as { params: Node[]; body: Node[]; flow: Flow };
  return { units, text: (unit) => bodyText(of(unit).body), flow: (unit) => of(unit).flow };
}

function bodyText(body: Node[]): string {
  const root = block(body);
  rewrite(root, readable);
  return generate({ ...root, type: 'Program' }).trimEnd();
}

function readable(node: Node): Node | undefined {
  if (node.type === 'MgrCall') {
    const made = { ...node.call, callee: id(`CALL ${node.call.callee.name}`) };
    if (!node.target) return { type: 'ExpressionStatement', expression: made };
    if (!node.declares) {
      const expression = { type: 'AssignmentExpression', operator: '=', left: node.target, right: made };
      return { type: 'ExpressionStatement', expression };
    }
    const declarator = { type: 'VariableDeclarator', id: node.target, init: made };
    return { type: 'VariableDeclaration', kind: 'const', declarations: [declarator] };
  }
  if (node.type === 'MgrEntry') return { type: 'ExpressionStatement', expression: id('POLL') };
  if (node.type === 'MgrTry') {
    rewrite(node.block, readable);
    return { type: 'TryStatement', block: node.block, handler: node.handler, finalizer: null };
  }
  if (node.type !== 'MgrLoop') return undefined;
  rewrite(node.body, readable);
  const loop: Node =
    node.kind === 'do'
      ? { type: 'DoWhileStatement', test: node.test ?? id('true'), body: node.body }
      : { type: 'ForStatement', init: null, test: node.test, update: node.update, body: node.body };
  const labels = [...node.labels, ...(node.polled ? ['POLL'] : [])] as string[];
  return labels.reduceRight(
    (inner, label) => ({ type: 'LabeledStatement', label: id(label), body: inner }) as Node,
    loop,
  );
}
