/** Which locals, as far as the source shows, hold values that cannot leave their thread. */

import { ALIAS } from './aliases.ts';
import { type Node, walk } from './ast.ts';

/** What a name stands for at the top of the module; null where it is none of these, or a local's. */
export type NameKind = (name: string) => 'class' | 'function' | 'generator' | null;

/** A value that keeps its task on its thread while it is needed. */
export interface Staying {
  /** Where it is in the local: empty, or `.cache`, `[0].cache`. */
  path: string;
  /** What it is, in words. */
  what: string;
  /** Where it is made. */
  at: Node;
}

/** Instances of these built-ins are carried (docs/decisions/0002-codec.md). */
const CARRIED = new Set(
  (
    'Array Object Number String Boolean BigInt Date RegExp Map Set ArrayBuffer DataView ' +
    'Error EvalError RangeError ReferenceError SyntaxError TypeError URIError AggregateError ' +
    'Int8Array Uint8Array Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array ' +
    'Float32Array Float64Array BigInt64Array BigUint64Array'
  ).split(' '),
);

/**
 * The locals of a lowered body that may hold such a value, with what it is. `named`: functions and classes of the module that are found by
 * their names on every thread; `boxed`: locals that live in `{ v }`.
 */
export function stayingLocals(
  body: Node[],
  kindOf: NameKind,
  named: ReadonlySet<string> = new Set(),
  boxed: ReadonlySet<string> = new Set(),
): Map<string, Staying> {
  const values = new Values(kindOf, named);
  const found = new Map<string, Staying>();
  const note = (target: Node, value: Node | null | undefined) => {
    const isBox = target.type === 'MemberExpression' && target.property.name === 'v' && boxed.has(target.object.name);
    const name = isBox ? target.object.name : target.name;
    if (typeof name !== 'string' || !value) return;
    const given = boxed.has(name) && isBoxMaking(value) ? (value.properties[0].value as Node) : value;
    values.remember(name, given);
    const staying = found.has(name) ? null : values.staying(given);
    if (staying) found.set(name, staying);
  };
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.type === 'VariableDeclarator') note(node.id, node.init);
      if (node.type === 'AssignmentExpression') note(node.left, node.right);
      if (node.type === 'FunctionDeclaration' || node.type === 'ClassDeclaration') note(node.id, node);
    });
  }
  return found;
}

/** `{ v: value }` */
function isBoxMaking(value: Node): boolean {
  return value.type === 'ObjectExpression' && value.properties.length === 1 && value.properties[0].key?.name === 'v';
}

class Values {
  readonly #kindOf: NameKind;
  readonly #names: ReadonlySet<string>;
  /** Locals that hold a Map or a Set: a loop over one has an iterator. */
  readonly #collections = new Map<string, string>();

  constructor(kindOf: NameKind, named: ReadonlySet<string>) {
    this.#kindOf = kindOf;
    this.#names = named;
  }

  remember(name: string, value: Node): void {
    const collection = this.#collection(value);
    if (collection) this.#collections.set(name, collection);
  }

  /** What in the value of an expression stays with its thread; null where nothing shows it. */
  staying(value: Node | null | undefined): Staying | null {
    if (!value) return null;
    const what = this.#own(value);
    return what ? { path: '', what, at: value } : this.#part(value);
  }

  #own(value: Node): string | null {
    switch (value.type) {
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration':
        return 'a function';
      case 'ClassExpression':
      case 'ClassDeclaration':
        return 'a class';
      case 'Identifier':
        return value.isGiven ? 'an arguments object' : this.#named(value.name);
      case 'NewExpression':
        return this.#instance(value.callee);
      case 'CallExpression':
        return this.#called(value);
      case 'ObjectExpression':
        return value.properties.some(isAccessor) ? 'an object with an accessor' : null;
      default:
        return null;
    }
  }

  #part(value: Node): Staying | null {
    switch (value.type) {
      case 'ConditionalExpression':
        return this.staying(value.consequent) ?? this.staying(value.alternate);
      case 'LogicalExpression':
        return this.staying(value.left) ?? this.staying(value.right);
      case 'AssignmentExpression':
        return this.staying(value.right);
      case 'SequenceExpression':
        return this.staying(value.expressions.at(-1));
      case 'ObjectExpression':
        return this.#first(value.properties.map((one: Node) => [pathTo(one), one.value]));
      case 'ArrayExpression':
        return this.#first(value.elements.map((one: Node | null, i: number) => [`[${i}]`, one]));
      default:
        return null;
    }
  }

  #named(name: string): string | null {
    const kind = this.#kindOf(name);
    if (kind === null || this.#names.has(name)) return null;
    return kind === 'class' ? 'a class' : 'a function';
  }

  #instance(callee: Node): string | null {
    if (callee.type === 'MemberExpression' && callee.object.type === 'Identifier' && !callee.computed) {
      return `an instance of ${callee.object.name}.${callee.property.name}`;
    }
    if (callee.type !== 'Identifier') return null;
    const { name } = callee;
    if (name === 'SharedArrayBuffer') return 'a SharedArrayBuffer made in a task';
    if (name === 'Proxy') return 'a Proxy';
    if (name === 'Function') return 'a function';
    return CARRIED.has(name) && this.#kindOf(name) === null ? null : `an instance of ${name}`;
  }

  #called({ callee, arguments: args }: Node): string | null {
    if (callee.type === 'Identifier') {
      if (callee.name === 'Symbol') return 'a symbol';
      if (callee.name === ALIAS.argumentsOf) return 'an arguments object';
      if (callee.name === ALIAS.usingOpen) return 'what `using` has to dispose of';
      if (callee.name === ALIAS.arrayOf || callee.name === ALIAS.itemsOf) return this.#iterated(args[0]);
      return this.#kindOf(callee.name) === 'generator' ? `an iterator of the generator ${callee.name}` : null;
    }
    if (callee.type !== 'MemberExpression' || callee.computed) return null;
    const owner = callee.object.type === 'Identifier' ? callee.object.name : '';
    const method = callee.property.name as string;
    if (owner === 'Object') return /^(?:seal|preventExtensions)$/.test(method) ? 'a sealed object' : null;
    if (owner === 'Promise') return 'a promise';
    if (method === 'bind') return 'a function';
    if (method === 'matchAll' || (args.length === 0 && /^(?:keys|values|entries)$/.test(method))) return 'an iterator';
    return null;
  }

  /** What a loop goes over, if not by index. */
  #iterated(iterable: Node | undefined): string | null {
    if (!iterable) return null;
    const collection = this.#collection(iterable);
    if (collection) return `an iterator over a ${collection}`;
    const what = this.#own(iterable);
    return what?.startsWith('an iterator') ? what : null;
  }

  #collection(value: Node): string | null {
    if (value.type === 'Identifier') return this.#collections.get(value.name) ?? null;
    const name = value.type === 'NewExpression' ? (value.callee.name as string | undefined) : undefined;
    return name === 'Map' || name === 'Set' ? name : null;
  }

  #first(parts: [path: string, value: Node | null][]): Staying | null {
    for (const [path, value] of parts) {
      const inner = this.staying(value);
      if (inner) return { ...inner, path: `${path}${inner.path}` };
    }
    return null;
  }
}

function isAccessor({ kind }: Node): boolean {
  return kind === 'get' || kind === 'set';
}

function pathTo({ key, computed }: Node): string {
  if (!key || computed) return '[...]';
  return key.type === 'Identifier' ? `.${key.name}` : `[${JSON.stringify(key.value)}]`;
}
