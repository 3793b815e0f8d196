/** Classes at the top of the module and inside of functions, their instances, and what is done with them. */
import { bodyOf, parameters } from './functions.ts';
import type { Callable, ClassShape, FunctionState, Generator, Kind, Piece } from './generator.ts';
import { overInstance } from './loops.ts';

/** All that a class has, with what it inherits. */
function all<K extends 'fields' | 'accessors'>(shape: ClassShape, key: K): string[] {
  return shape.parent ? [...shape[key], ...all(shape.parent, key)] : shape[key];
}

function methodsOf(shape: ClassShape): Callable[] {
  return shape.parent ? [...shape.methods, ...methodsOf(shape.parent)] : shape.methods;
}

/** A class declaration, into the scope. Its constructor takes `t` and numbers. */
export function classDeclaration(g: Generator, atTop = false): string {
  const name = g.fresh('C');
  const known = g.classes();
  const parent = known.length > 0 && g.may('inheritance', 50) ? g.pick(known) : null;
  const arity = parent ? parent.arity : 1 + g.below(2);
  const shape: ClassShape = {
    ...{ name, parent, arity, fields: [], accessors: [], privates: [], methods: [], privateMethods: [] },
    ...{ statics: [], staticFields: [], isIterable: parent?.isIterable ?? false },
  };
  const maker = new ClassMaker(g, shape);
  const members = maker.members(1 + g.below(atTop ? 4 : 3));
  g.scope.classes.push(shape);
  const heritage = parent ? ` extends ${parent.name}` : '';
  const text = `{\n${members.join('\n')}\n}`;
  if (g.may('class expression', 15)) return `const ${name} = class ${g.pick(['', name])}${heritage} ${text};`;
  return `class ${name}${heritage} ${text}`;
}

class ClassMaker {
  readonly #g: Generator;
  readonly #shape: ClassShape;

  constructor(g: Generator, shape: ClassShape) {
    this.#g = g;
    this.#shape = shape;
  }

  members(count: number): string[] {
    const g = this.#g;
    const made = [this.#field(), ...(g.may('private field', 50) ? [this.#privateField()] : [])];
    if (g.may('static field', 30)) made.push(this.#staticField());
    made.push(this.#constructorOf());
    for (let i = 0; i < count; i++) made.push(this.#member());
    return made;
  }

  #member(): string {
    const g = this.#g;
    if (g.may('accessor', 18)) return this.#accessor();
    if (g.may('private method', 15)) return this.#privateMethod();
    if (g.may('static method', 15)) return this.#static();
    if (g.may('static private method', 6)) return this.#static(true);
    if (g.may('arrow in a field', 8)) return this.#arrowField();
    if (g.may('static block', 6)) return this.#staticBlock();
    if (!this.#shape.isIterable && g.may('iterable class', 10)) return this.#iterator();
    if (g.may('valueOf of a class', 6)) return this.#conversion();
    return this.#method();
  }

  #field(): string {
    const g = this.#g;
    const name = g.fresh('a');
    this.#shape.fields.push(name);
    const value = g.pick([String(g.below(9)), `${g.below(5)} + 1`, `Math.max(${g.below(4)}, 2)`]);
    return `${name} = ${value};`;
  }

  #privateField(): string {
    const name = this.#g.fresh('#b');
    this.#shape.privates.push(name);
    return `${name} = ${this.#g.below(9)};`;
  }

  #staticField(): string {
    const name = this.#g.fresh('s');
    this.#shape.staticFields.push(name);
    return `static ${name} = ${this.#g.below(9)};`;
  }

  #staticBlock(): string {
    const name = this.#g.fresh('s');
    this.#shape.staticFields.push(name);
    return `static ${name};\nstatic {\nlet s = 0;\nfor (let i = 0; i < ${1 + this.#g.below(4)}; i++) s += i;\nthis.${name} = s;\n}`;
  }

  #inside(more: Partial<FunctionState> = {}): Partial<FunctionState> {
    return { self: this.#shape, hasArguments: true, isMethod: true, returns: 'number', ...more };
  }

  #constructorOf(): string {
    const g = this.#g;
    const { arity, parent } = this.#shape;
    const params = Array.from({ length: arity }, () => g.fresh('p'));
    const body = g.inFunction(this.#inside({ returns: null, isMethod: false, isConstructor: true }), () => {
      for (const name of params) g.declare(name, 'number', true);
      const given = parent ? `super(t, ${params.map(() => g.plainNumber()).join(', ')});\n` : 'this.t = t;\n';
      return `${given}burn(t, 1);\nthis.${this.#shape.fields[0]} = ${g.number(2)};\n${g.statements(g.below(2))}`;
    });
    return `constructor(t, ${params.join(', ')}) {\n${body}\n}`;
  }

  /** Now and then one that the parent has too. */
  #method(): string {
    const g = this.#g;
    const { parent, methods } = this.#shape;
    const inherited = parent ? methodsOf(parent) : [];
    if (inherited.length > 0 && g.may('overriding', 45)) {
      const { text, params, ...rest } = g.pick(inherited);
      const names = params.map(() => g.fresh('p'));
      const body = bodyOf(
        g,
        this.#inside({ returns: rest.returns }),
        () => this.#declareAll(names, params),
        1 + g.below(2),
      );
      return `${text}(t, ${names.join(', ')}) {\n${body}\n}`;
    }
    const name = g.chance(15) ? g.pick(['map', 'forEach', 'reduce', 'find', 'sort']) : g.fresh('m');
    if (methodsOf(this.#shape).some(({ text }) => text === name)) return this.#field();
    const params = parameters(g, 2);
    const returns: Kind = g.chance(85) ? 'number' : 'array';
    const self: Callable = {
      ...{ text: name, params: params.kinds, rest: params.rest, returns },
      optionalFrom: params.optionalFrom,
      context: true,
    };
    const isRecursive = g.chance(50);
    if (isRecursive) methods.push(self);
    const body = bodyOf(g, this.#inside({ returns }), params.declare, 1 + g.below(3));
    if (!isRecursive) methods.push(self);
    return `${name}(t, ${params.text}) {\n${body}\n}`;
  }

  #declareAll(names: string[], kinds: readonly Kind[]): void {
    names.forEach((name, i) => {
      this.#g.declare(name, kinds[i], kinds[i] === 'number');
    });
  }

  #privateMethod(): string {
    const g = this.#g;
    const name = g.fresh('#q');
    const params = parameters(g, 2);
    const { kinds, optionalFrom, rest } = params;
    const self: Callable = { text: name, params: kinds, optionalFrom, rest, returns: 'number', context: true };
    this.#shape.privateMethods.push(self);
    return `${name}(t, ${params.text}) {\n${bodyOf(g, this.#inside(), params.declare, 1 + g.below(2))}\n}`;
  }

  /** A function that has the instance's `this` wherever it is called. */
  #arrowField(): string {
    const g = this.#g;
    const [name, param] = [g.fresh('h'), g.fresh('p')];
    const declare = () => g.declare(param, 'number', true);
    const body = bodyOf(g, this.#inside({ hasArguments: false, isMethod: false }), declare, g.below(2));
    this.#shape.methods.push({
      ...{ text: name, params: ['number'], optionalFrom: 1, rest: false, returns: 'number', context: false },
    });
    return `${name} = (${param}) => {\nconst { t } = this;\n${body}\n};`;
  }

  #static(isPrivate = false): string {
    const g = this.#g;
    const name = g.fresh(isPrivate ? '#s' : 's');
    const params = parameters(g, 2);
    const { kinds, optionalFrom, rest } = params;
    const text = `${this.#shape.name}.${name}`;
    const self: Callable = { text, params: kinds, optionalFrom, rest, returns: 'number', context: true };
    const body = bodyOf(g, { hasArguments: true, returns: 'number' }, params.declare, 1 + g.below(2));
    // Only the class itself can name a private one: it is called where it is made, by another static method.
    if (isPrivate) return `static ${name}(t, ${params.text}) {\n${body}\n}\n${this.#callerOf(self)}`;
    this.#shape.statics.push(self);
    return `static ${name}(t, ${params.text}) {\n${body}\n}`;
  }

  #callerOf(hidden: Callable): string {
    const g = this.#g;
    const name = g.fresh('s');
    const call = g.inFunction({ returns: 'number' }, () => g.call(hidden));
    const text = `${this.#shape.name}.${name}`;
    this.#shape.statics.push({ text, params: [], optionalFrom: 0, rest: false, returns: 'number', context: true });
    return `static ${name}(t) {\nburn(t, 1);\nreturn (${call} + 1) | 0;\n}`;
  }

  #accessor(): string {
    const g = this.#g;
    const [name, value] = [g.fresh('x'), g.fresh('p')];
    const field = this.#shape.fields[0];
    const get = g.inFunction(
      this.#inside(),
      () => `const { t } = this;\nburn(t, 1);\n${g.statements(g.below(2))}\n${g.returned(2)}`,
    );
    const set = g.inFunction(this.#inside({ returns: null }), () => {
      g.declare(value, 'number', true);
      return `const { t } = this;\nburn(t, 1);\n${g.statements(g.below(2))}\nthis.${field} = (${value} + ${g.number(1)}) | 0;`;
    });
    this.#shape.accessors.push(name);
    return `get ${name}() {\n${get}\n}\nset ${name}(${value}) {\n${set}\n}`;
  }

  #iterator(): string {
    const g = this.#g;
    const body = g.inFunction(this.#inside({ isGenerator: true }), () => {
      const field = this.#shape.fields[0];
      return `const { t } = this;\nburn(t, 1);\nyield this.${field};\n${g.statements(1)}\nyield ${g.number(1)};`;
    });
    this.#shape.isIterable = true;
    return `*[Symbol.iterator]() {\n${body}\n}`;
  }

  #conversion(): string {
    const g = this.#g;
    const name = g.pick(['valueOf', 'toString']);
    const body = g.inFunction(this.#inside(), () => `const { t } = this;\nburn(t, 1);\n${g.returned(1)}`);
    return `${name}() {\n${body}\n}`;
  }
}

/** `this`, `super` and private names, inside of a class. */
const INSIDE: readonly Piece[] = [
  {
    name: 'super accessor',
    weight: 8,
    when: ({ fn }) => fn.isMethod && !!fn.self?.parent && all(fn.self.parent, 'accessors').length > 0,
    make: (g) => `(super.${g.pick(all((g.fn.self as ClassShape).parent as ClassShape, 'accessors'))} | 0)`,
  },
  {
    name: 'new.target',
    weight: 5,
    when: ({ fn }) => fn.isConstructor,
    make: (g) => `(note(t, new.target.name), ${g.plainNumber()})`,
  },
  { name: 'own field', weight: 8, when: ({ fn }) => fn.self !== null, make: (g) => `(this.${ownField(g)} | 0)` },
  {
    name: 'own method',
    weight: 12,
    when: ({ fn }) => fn.self !== null && numeric(methodsOf(fn.self)).length > 0,
    make: (g) => {
      const method = g.pick(numeric(methodsOf(g.fn.self as ClassShape)));
      return g.call(method, `this.${method.text}`);
    },
  },
  {
    name: 'private method',
    weight: 8,
    when: ({ fn }) => fn.self !== null && fn.self.privateMethods.length > 0,
    make: (g) => {
      const method = g.pick((g.fn.self as ClassShape).privateMethods);
      return g.call(method, `this.${method.text}`);
    },
  },
  {
    name: 'super call',
    weight: 12,
    when: ({ fn }) => fn.isMethod && !!fn.self?.parent && numeric(methodsOf(fn.self.parent)).length > 0,
    make: (g) => {
      const method = g.pick(numeric(methodsOf((g.fn.self as ClassShape).parent as ClassShape)));
      return g.call(method, `super.${method.text}`);
    },
  },
  {
    name: 'private field',
    weight: 8,
    when: ({ fn }) => fn.self !== null && fn.self.privates.length > 0,
    make: (g, d) => {
      const field = `this.${g.pick((g.fn.self as ClassShape).privates)}`;
      return g.pick([
        () => field,
        () => `(${field} += ${g.number(d - 1)})`,
        () => `${field}++`,
        () => `+(${field.slice(5)} in this)`,
      ])();
    },
  },
];

function ownField(g: Generator): string {
  const self = g.fn.self as ClassShape;
  return g.pick([...all(self, 'fields'), ...all(self, 'accessors')]);
}

const numeric = (methods: readonly Callable[]): Callable[] => methods.filter(({ returns }) => returns === 'number');

const hasInstance = (g: Generator): boolean => g.locals('instance').length > 0;
const hasClass = (g: Generator): boolean => g.classes().length > 0;

/** What is done with instances and classes, from anywhere. */
const OUTSIDE: readonly Piece[] = [
  { name: 'method', weight: 10, when: hasInstance, make: (g) => methodOf(g, g.pick(g.locals('instance'))) },
  { name: 'new', weight: 3, when: hasClass, make: (g) => newAndCall(g) },
  { name: 'static method', weight: 4, when: hasClass, make: statics },
  { name: 'method of each', weight: 2, when: hasInstance, make: ofEach },
  { name: 'field', weight: 2, when: hasInstance, make: (g) => fieldOf(g, g.pick(g.locals('instance'))) },
  {
    name: 'field assigned',
    weight: 2,
    when: hasInstance,
    make: (g, d) => {
      const { name, shape } = g.pick(g.locals('instance'));
      const field = `${name}.${g.pick([...all(shape as ClassShape, 'fields'), ...all(shape as ClassShape, 'accessors')])}`;
      return g.pick([
        () => `(${field} = ${g.number(d - 1)})`,
        () => `(${field} += ${g.number(d - 1)})`,
        () => `${field}++`,
      ])();
    },
  },
  {
    name: 'instanceof',
    when: (g) => hasInstance(g) && hasClass(g),
    make: (g) => `+(${g.pick(g.locals('instance')).name} instanceof ${g.pick(g.classes()).name})`,
  },
];

function methodOf(g: Generator, { name, shape }: { name: string; shape?: ClassShape }): string {
  const methods = numeric(methodsOf(shape as ClassShape));
  if (methods.length === 0) return fieldOf(g, { name, shape });
  const method = g.pick(methods);
  const dot = g.may('optional call of a method', 8) ? g.pick(['?.', '.']) : '.';
  return g.call(method, `${name}${dot}${method.text}${dot === '.' || g.chance(50) ? '' : '?.'}`);
}

function fieldOf(g: Generator, { name, shape }: { name: string; shape?: ClassShape }): string {
  return `(${name}.${g.pick([...all(shape as ClassShape, 'fields'), ...all(shape as ClassShape, 'accessors')])} | 0)`;
}

export function newInstance(g: Generator, { name, arity }: ClassShape): string {
  return `new ${name}(t, ${Array.from({ length: arity }, () => g.number(1)).join(', ')})`;
}

function newAndCall(g: Generator): string {
  const shape = g.pick(g.classes());
  return methodOf(g, { name: newInstance(g, shape), shape });
}

/** A callback calls a method, of instances of several classes perhaps. */
function ofEach(g: Generator): string {
  const { name, shape } = g.pick(g.locals('instance'));
  const methods = numeric(methodsOf(shape as ClassShape));
  if (methods.length === 0) return g.plainNumber();
  const others = g.classes().filter(({ parent }) => parent === shape);
  const list = [name, ...(others.length > 0 ? [newInstance(g, g.pick(others))] : [name])];
  const method = g.pick(methods);
  return `[${list.join(', ')}].reduce((s, o) => (burn(t, 1), (s + ${g.call(method, `o.${method.text}`)}) | 0), 0)`;
}

function statics(g: Generator): string {
  const shape = g.pick(g.classes());
  if (shape.statics.length > 0) return g.call(g.pick(shape.statics));
  return shape.staticFields.length > 0 ? `(${shape.name}.${g.pick(shape.staticFields)} | 0)` : newAndCall(g);
}

export const CLASS_NUMBERS: readonly Piece[] = [...INSIDE, ...OUTSIDE];

export const CLASSES: readonly Piece[] = [
  { name: 'own error class', when: (g) => g.depth < 6, make: ownError },
  { name: 'instance', weight: 5, when: hasClass, make: instance },
  { name: 'instance', weight: 2, when: hasInstance, make: (g) => `note(t, ${g.pick(g.locals('instance')).name});` },
  {
    name: 'class in a function',
    weight: 2,
    when: (g) => g.depth < 4 && g.closures === 0,
    make: (g) => classDeclaration(g),
  },
  {
    name: 'for-of iterable class',
    weight: 2,
    when: (g) => g.locals('instance').some(({ shape }) => shape?.isIterable),
    make: overInstance,
  },
];

function ownError(g: Generator): string {
  const e = g.fresh('e');
  const [before, after] = [g.within(() => g.statements(1)), g.within(() => g.statements(1))];
  const clause = `if (!(${e} instanceof OwnError)) throw ${e};\nnote(t, [${e}.x, ${e}.name, ${e}.message]);\n${after}`;
  return `try {\n${before}\nif (${g.condition(1)}) throw new OwnError(${g.number(1)});\n} catch (${e}) {\n${clause}\n}`;
}

export function instance(g: Generator): string {
  const parents = g.classes().filter((shape) => g.classes().some(({ parent }) => parent === shape));
  const shape = g.pick(parents.length > 0 && g.chance(60) ? parents : g.classes());
  const name = g.fresh('o');
  const derived = g.classes().filter(({ parent }) => parent === shape);
  const isEither = derived.length > 0 && g.may('instance of either class', 40);
  const either = () => `${g.condition(1)} ? ${newInstance(g, shape)} : ${newInstance(g, g.pick(derived))}`;
  const text = `const ${name} = ${isEither ? either() : newInstance(g, shape)};`;
  g.declare(name, 'instance', false, shape);
  return text;
}
