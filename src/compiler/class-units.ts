/**
 * Units of methods: their functions stand in a static block of their class, first of all in it, and tell the module's record of
 * themselves when the class is made. Calls elsewhere name a method that can leave by two variables: the method as the class has it, and its
 * natural form.
 */

import { ALIAS, CLASS_HOME, MODULE_RECORD, PROTOTYPE_HOME } from './aliases.ts';
import {
  assign,
  call,
  declare,
  exportAs,
  id,
  importAs,
  importFrom,
  literal,
  member,
  type Node,
  statement,
  walk,
} from './ast.ts';
import type { Names } from './fresh-names.ts';
import type { ClassInfo, FunctionInfo, MethodInfo, ModuleInfo } from './module.ts';
import type { Candidate, RawName, Unit } from './units.ts';

/** A call compares the object's method with so many known ones at most; then it asks the runtime. */
const MOST_CANDIDATES = 8;

interface ClassUnit {
  of: ClassInfo;
  unit: Unit;
  made: Node[];
  index: number;
  twin: string | null;
}

export class ClassUnits {
  readonly #module: ModuleInfo;
  readonly #names: Names;
  readonly #rawName: RawName;
  readonly #units: ClassUnit[] = [];
  readonly #variables = new Map<FunctionInfo, { wrapper: string; raw: string }>();

  constructor(module: ModuleInfo, names: Names, rawName: RawName) {
    this.#module = module;
    this.#names = names;
    this.#rawName = rawName;
  }

  dispatchOf = (targets: FunctionInfo[]): Candidate[] => {
    const candidates = targets.flatMap((fn): Candidate[] => {
      if (isPrivate(fn.method)) return [{ wrapper: null, raw: this.#rawName(fn) }];
      const isNamed = fn.module === this.#module || (fn.method?.of.exportedAs.length ?? 0) > 0;
      return isNamed ? [this.#variablesOf(fn)] : [];
    });
    return candidates.slice(0, MOST_CANDIDATES);
  };

  #variablesOf(fn: FunctionInfo): { wrapper: string; raw: string } {
    let known = this.#variables.get(fn);
    if (!known) {
      const name = fn.method?.name ?? '';
      known = { wrapper: this.#names.fresh(`$${name}_m`), raw: this.#names.fresh(`$${name}_f`) };
      this.#variables.set(fn, known);
    }
    return known;
  }

  /** Takes the functions of a unit, if it is of a method. */
  add(unit: Unit, made: Node[], index: number, twin: string | null): boolean {
    let root = unit.fn;
    while (root.parent) root = root.parent;
    if (!root.method) return false;
    this.#units.push({ of: root.method.of, unit, made, index, twin });
    return true;
  }

  made(): Node[] {
    return this.#units.flatMap(({ made }) => made);
  }

  /** How the module's top names a function that stands in a class; null for any other. */
  reference(raw: string): Node | null {
    const found = this.#units.find(({ unit }) => unit.natural === raw);
    return found ? member(member(member(id(MODULE_RECORD), 'functions'), literal(found.index)), literal(0)) : null;
  }

  /** What other modules take of an exported class's method. */
  exportsOf(fn: FunctionInfo): Node[] {
    const { method } = fn;
    const [name] = method?.of.exportedAs ?? [];
    if (!method || !name || isPrivate(method)) return [];
    const { wrapper, raw } = this.#variablesOf(fn);
    const [wrapperName, rawName] = exportNames(name, method);
    return [exportAs(wrapper, wrapperName), exportAs(raw, rawName)];
  }

  declarations(): { imports: Node[]; variables: Node[] } {
    const imports: Node[] = [];
    const own: string[] = [];
    for (const [{ module, method }, { wrapper, raw }] of this.#variables) {
      if (module === this.#module) own.push(wrapper, raw);
      else if (method) {
        const [wrapperName, rawName] = exportNames(method.of.exportedAs[0] as string, method);
        imports.push(importFrom(module.specifier, [importAs(wrapperName, wrapper), importAs(rawName, raw)]));
      }
    }
    const declarators = own.map((name) => ({ type: 'VariableDeclarator', id: id(name), init: null }));
    const variables = own.length > 0 ? [{ type: 'VariableDeclaration', kind: 'var', declarations: declarators }] : [];
    return { imports, variables };
  }

  /** Puts the functions into their classes. */
  finish(): void {
    for (const of of this.#module.classes) {
      const units = this.#units.filter((one) => one.of === of);
      if (units.length > 0) of.node.body.body.unshift(this.#block(units));
    }
  }

  #block(units: ClassUnit[]): Node {
    const functions = units.flatMap(({ made }) => made);
    const self: Node = { type: 'ThisExpression' };
    const homes: [string, Node][] = [
      [CLASS_HOME, self],
      [PROTOTYPE_HOME, member({ ...self }, 'prototype')],
    ];
    const used = namesIn(functions);
    const constants = homes.filter(([name]) => used.has(name)).map(([name, value]) => declare('const', name, value));
    const body = [...constants, ...functions, ...units.map((one) => this.#define(one))];
    return { type: 'StaticBlock', body };
  }

  /** `defineMethod(module, index, natural, twin, wrapper)` */
  #define({ unit, index, twin }: ClassUnit): Node {
    const { fn, natural } = unit;
    const { method } = fn;
    const known = this.#variables.get(fn);
    const noted = (name: string | undefined, value: Node) => (name === undefined ? value : assign(id(name), value));
    const args = [
      id(MODULE_RECORD),
      literal(index),
      noted(known?.raw, id(natural)),
      twin === null ? literal(null) : id(twin),
    ];
    if (!method || isPrivate(method)) return statement(call(ALIAS.defineMethod, args));
    const self: Node = { type: 'ThisExpression' };
    const wrapper = member(method.isStatic ? self : member(self, 'prototype'), method.name);
    return statement(call(ALIAS.defineMethod, [...args, noted(known?.wrapper, wrapper)]));
  }
}

const isPrivate = (method: MethodInfo | null) => method?.name.startsWith('#') === true;

function exportNames(name: string, { name: method, isStatic }: MethodInfo): [wrapper: string, raw: string] {
  const stem = `${name}$${isStatic ? 'static$' : ''}${method}`;
  return [`${stem}$mgr_m`, `${stem}$mgr_f`];
}

function namesIn(nodes: Node[]): Set<string> {
  const found = new Set<string>();
  for (const one of nodes) {
    walk(one, (node) => {
      if (node.type === 'Identifier') found.add(node.name);
    });
  }
  return found;
}
