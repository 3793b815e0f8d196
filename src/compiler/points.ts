/**
 * Resume points and live variables of a lowered unit.
 *
 * Points are numbered in source order, from 1, so that those inside any statement are an interval: the resume twin finds
 * its way by comparing numbers. Liveness is the usual backward analysis over the structured tree (Aho, Lam, Sethi,
 * Ullman, section 9.2.5), loops to a fixed point, sets as bit masks.
 */

import { boundNames, childKeys, type Location, type Node } from './ast.ts';

/** `fork`: a fork that runs at once; `join`: what is waited for, here or in a loop that joins all that is left; `wait`: a time, or a promise. */
export type SafepointKind = 'entry' | 'loop' | 'call' | 'fork' | 'join' | 'wait';

export interface Point {
  kind: SafepointKind;
  loc: Location | null;
  /** Names of the locals that are read later, in spill order. */
  live: string[];
}

export interface Flow {
  points: Point[];
  /** Every local that is live at some point; the index is its place in the values of a resumed frame. */
  variables: string[];
}

type Mask = bigint;

/** Numbers the points of a lowered body (on its nodes: `point`, `range`) and finds what is live at each. */
export function analyzeFlow(params: Node[], body: Node[]): Flow {
  const analysis = new FlowAnalysis(params, body);
  return analysis.run();
}

class FlowAnalysis {
  readonly #body: Node[];
  readonly #params: string[];
  readonly #names: string[] = [];
  readonly #bit = new Map<string, Mask>();
  readonly #kinds: Point[] = [];
  readonly #live: Mask[] = [];
  readonly #visible: Mask[] = [];
  readonly #usesOf = new WeakMap<Node, Mask>();
  /** What is live where something is thrown that a `try` around catches. */
  #thrown: Mask = 0n;

  constructor(params: Node[], body: Node[]) {
    this.#body = body;
    this.#params = params.flatMap(boundNames);
  }

  run(): Flow {
    this.#params.forEach((name) => {
      this.#declare(name);
    });
    this.#collectNames(this.#body);
    this.#number(this.#body, this.#maskOf(this.#params));
    this.#list(this.#body, 0n, []);
    const all = this.#live.reduce((union, live, i) => union | (live & (this.#visible[i] as Mask)), 0n);
    const variables = this.#names.filter((name) => all & (this.#bit.get(name) as Mask));
    const points = this.#kinds.map((point, i) => {
      const live = (this.#live[i] as Mask) & (this.#visible[i] as Mask);
      return { ...point, live: variables.filter((name) => live & (this.#bit.get(name) as Mask)) };
    });
    return { points, variables };
  }

  #declare(name: string): void {
    if (this.#bit.has(name)) return;
    this.#bit.set(name, 1n << BigInt(this.#names.length));
    this.#names.push(name);
  }

  #maskOf(names: string[]): Mask {
    return names.reduce((mask, name) => mask | (this.#bit.get(name) ?? 0n), 0n);
  }

  #collectNames(list: Node[]): void {
    for (const node of list) {
      for (const name of declaredNames(node)) this.#declare(name);
      for (const inner of nestedLists(node)) this.#collectNames(inner);
    }
  }

  /** Numbers the points of a list; `visible` are the locals that have been made when it begins. */
  #number(list: Node[], visible: Mask): void {
    let seen = visible;
    for (const node of list) {
      const first = this.#kinds.length + 1;
      if (node.type === 'MgrEntry') node.point = this.#point('entry', node, seen);
      if (node.type === 'MgrCall') node.point = this.#point(node.call.safepoint ?? 'call', node, seen);
      if (node.type === 'MgrLoop' && node.polled) node.point = this.#point(node.joins ? 'join' : 'loop', node, seen);
      for (const inner of nestedLists(node)) this.#number(inner, seen);
      const last = this.#kinds.length;
      node.range = last >= first ? [first, last] : null;
      seen |= this.#maskOf(declaredNames(node));
    }
  }

  #point(kind: Point['kind'], node: Node, visible: Mask): number {
    this.#kinds.push({ kind, loc: node.loc ?? null, live: [] });
    this.#live.push(0n);
    this.#visible.push(visible);
    return this.#kinds.length;
  }

  #list(list: Node[], out: Mask, targets: Target[]): Mask {
    let live = out;
    for (let i = list.length - 1; i >= 0; i--) live = this.#statement(list[i] as Node, live, targets);
    return live;
  }

  /** What is live before a statement, given what is live after it. */
  #statement(node: Node, out: Mask, targets: Target[]): Mask {
    return this.#plainStatement(node, out | this.#thrown, targets) | this.#thrown;
  }

  #plainStatement(node: Node, out: Mask, targets: Target[]): Mask {
    switch (node.type) {
      case 'BlockStatement':
        return this.#list(node.body, out, targets);
      case 'ExpressionStatement':
        return this.#expressionStatement(node.expression, out);
      case 'VariableDeclaration': {
        const { id, init } = node.declarations[0];
        const killed = this.#maskOf(boundNames(id));
        return (out & ~killed) | this.#uses(init) | (id.type === 'Identifier' ? 0n : this.#uses(id) & ~killed);
      }
      case 'MgrEntry':
        this.#live[node.point - 1] = out;
        return out;
      case 'MgrCall': {
        const killed = node.target ? this.#maskOf([node.target.name]) : 0n;
        this.#live[node.point - 1] = (out & ~killed) | this.#thrown;
        return (out & ~killed) | this.#uses(node.call);
      }
      case 'MgrTry':
        return this.#try(node, out, targets);
      case 'IfStatement': {
        const consequent = this.#statement(node.consequent, out, targets);
        const alternate = node.alternate ? this.#statement(node.alternate, out, targets) : out;
        return this.#uses(node.test) | consequent | alternate;
      }
      case 'LabeledStatement':
        return this.#statement(node.body, out, [
          ...targets,
          { labels: [node.label.name], loop: false, break: out, continue: 0n },
        ]);
      case 'SwitchStatement':
        return this.#switch(node, out, targets);
      case 'MgrLoop':
        return this.#loop(node, out, targets);
      case 'BreakStatement':
        return findTarget(targets, node.label, false).break;
      case 'ContinueStatement':
        return findTarget(targets, node.label, true).continue;
      case 'ReturnStatement':
      case 'ThrowStatement':
        return this.#uses(node.argument);
      case 'EmptyStatement':
      case 'DebuggerStatement':
        return out;
      default:
        // A statement without points that stays whole: whatever it names may be read, and nothing is surely written.
        return out | this.#uses(node) | targets.reduce((mask, target) => mask | target.break | target.continue, 0n);
    }
  }

  #expressionStatement(expression: Node, out: Mask): Mask {
    if (
      expression.type === 'AssignmentExpression' &&
      expression.operator === '=' &&
      expression.left.type === 'Identifier'
    ) {
      return (out & ~this.#maskOf([expression.left.name])) | this.#uses(expression.right);
    }
    return out | this.#uses(expression);
  }

  /** Any statement of the block may go on in the handler. */
  #try(node: Node, out: Mask, targets: Target[]): Mask {
    const outer = this.#thrown;
    const caught = this.#list(node.handler.body.body, out, targets);
    this.#thrown |= caught;
    const live = this.#list(node.block.body, out, targets);
    this.#thrown = outer;
    return live | caught;
  }

  #switch(node: Node, out: Mask, targets: Target[]): Mask {
    const inner = [...targets, { labels: [], loop: false, break: out, continue: 0n }];
    let live = out;
    let union = node.cases.some((clause: Node) => clause.test === null) ? 0n : out;
    for (const clause of [...node.cases].reverse() as Node[]) {
      live = this.#list(clause.consequent, live, inner);
      union |= live | this.#uses(clause.test);
    }
    return union | this.#uses(node.discriminant);
  }

  #loop(node: Node, out: Mask, targets: Target[]): Mask {
    const test = this.#uses(node.test);
    const leaves = node.test ? out : 0n;
    let head = 0n;
    for (;;) {
      const next = node.kind === 'do' ? test | leaves | head : this.#update(node.update, head);
      const target: Target = { labels: node.labels, loop: true, break: out, continue: next };
      const body = this.#statement(node.body, next, [...targets, target]);
      const live = node.kind === 'do' ? body : test | leaves | body;
      if (live === head) break;
      head = live;
    }
    if (node.polled) this.#live[node.point - 1] = head;
    return head;
  }

  #update(update: Node | null, out: Mask): Mask {
    return update ? this.#expressionStatement(update, out) : out;
  }

  /** The locals that an expression (closures in it included) may read. */
  #uses(node: Node | null | undefined): Mask {
    if (!node) return 0n;
    const known = this.#usesOf.get(node);
    if (known !== undefined) return known;
    let mask = 0n;
    const visit = (current: Node): void => {
      if (current.type === 'Identifier') {
        mask |= this.#bit.get(current.name) ?? 0n;
        return;
      }
      for (const key of childKeys(current)) {
        if (isNameOnly(current, key)) continue;
        const value = current[key];
        if (Array.isArray(value)) {
          for (const item of value) if (typeof item?.type === 'string') visit(item);
        } else if (typeof value?.type === 'string') visit(value);
      }
    };
    visit(node);
    this.#usesOf.set(node, mask);
    return mask;
  }
}

interface Target {
  labels: string[];
  loop: boolean;
  break: Mask;
  continue: Mask;
}

function findTarget(targets: Target[], label: Node | null, loop: boolean): Target {
  for (let i = targets.length - 1; i >= 0; i--) {
    const target = targets[i] as Target;
    if (label ? target.labels.includes(label.name) : loop ? target.loop : target.labels.length === 0 || target.loop)
      return target;
  }
  throw new Error(`no target for ${loop ? 'continue' : 'break'} ${label?.name ?? ''}`);
}

/** A field that holds a name, not a variable. */
function isNameOnly(node: Node, key: string): boolean {
  if (key === 'label') return true;
  if (key === 'property') return node.type === 'MemberExpression' && !node.computed;
  if (key !== 'key') return false;
  return (
    !node.computed &&
    (node.type === 'Property' || node.type === 'MethodDefinition' || node.type === 'PropertyDefinition')
  );
}

/** The locals that a lowered statement adds to its list's scope. */
export function declaredNames(node: Node): string[] {
  if (node.type === 'VariableDeclaration')
    return (node.declarations as Node[]).flatMap((declarator) => boundNames(declarator.id));
  return node.type === 'MgrCall' && node.declares ? [node.target.name] : [];
}

/** The statement lists inside a lowered statement, in order. */
export function nestedLists(node: Node): Node[][] {
  switch (node.type) {
    case 'BlockStatement':
      return [node.body];
    case 'MgrTry':
      return [node.block.body];
    case 'IfStatement':
      return node.alternate ? [node.consequent.body, node.alternate.body] : [node.consequent.body];
    case 'LabeledStatement':
    case 'MgrLoop':
      return nestedLists(node.body);
    case 'SwitchStatement':
      return node.cases.map((clause: Node) => clause.consequent);
    default:
      return [];
  }
}

/** The points of a numbered body that lie in a `try`: what is thrown where they wait for a call is caught in the same frame. */
export function guardedPoints(body: Node[]): number[] {
  const found = new Set<number>();
  const visit = (node: Node): void => {
    if (node.type === 'MgrTry' && node.range) for (let i = node.range[0]; i <= node.range[1]; i++) found.add(i);
    for (const list of nestedLists(node)) list.forEach(visit);
  };
  body.forEach(visit);
  return [...found].sort((a, b) => a - b);
}
