/**
 * What the pieces of a random program are made with: names in scope with what they hold, the function around, and the values of
 * each kind. A piece is a few lines of text with holes; what fills the holes comes from here, and is drawn from the pieces again.
 */
import { type Construct, isOff } from './constructs.ts';
import { Draw } from './draw.ts';

export type Kind = 'number' | 'string' | 'array' | 'object' | 'bigint' | 'map' | 'set' | 'typed' | 'function';

export interface Local {
  readonly name: string;
  readonly kind: Kind | 'instance';
  readonly mutable: boolean;
  /** Of an instance. */
  readonly shape?: ClassShape;
}

/** Something that can be called by its text: `f1`, `this.m2`, `C3.s4`. */
export interface Callable {
  readonly text: string;
  readonly params: readonly Kind[];
  /** From here on, arguments may be left out. */
  readonly optionalFrom: number;
  readonly rest: boolean;
  readonly returns: Kind;
  /** Takes `t` first. */
  readonly context: boolean;
}

export interface ClassShape {
  readonly name: string;
  readonly parent: ClassShape | null;
  readonly arity: number;
  fields: string[];
  accessors: string[];
  privates: string[];
  methods: Callable[];
  privateMethods: Callable[];
  statics: Callable[];
  staticFields: string[];
  isIterable: boolean;
}

interface Scope {
  locals: Local[];
  functions: Callable[];
  generators: Callable[];
  classes: ClassShape[];
}

/** What `break` and `continue` may name. */
export interface Target {
  readonly label: string | null;
  readonly kind: 'loop' | 'switch' | 'block';
}

/** The function around. */
export interface FunctionState {
  readonly targets: Target[];
  /** What it returns (`main`: the trace); null where no `return` may stand. */
  readonly returns: Kind | 'trace' | null;
  /** What `this` is. */
  readonly self: ClassShape | null;
  readonly hasArguments: boolean;
  readonly isGenerator: boolean;
  /** `super.m()` may be written. */
  readonly isMethod: boolean;
  /** `new.target` may be written. */
  readonly isConstructor: boolean;
}

/** A way to write something. */
export interface Piece {
  readonly name: Construct;
  readonly weight?: number;
  when?(g: Generator): boolean;
  /** `depth`: how deep expressions in it may be. */
  make(g: Generator, depth: number): string;
}

/** The pieces for each place. */
export interface Pieces {
  readonly statement: readonly Piece[];
  /** Statements that have no others in them. */
  readonly simple: readonly Piece[];
  readonly values: Readonly<Record<Kind, readonly Piece[]>>;
}

const PLAIN_FUNCTION = {
  self: null,
  hasArguments: false,
  isGenerator: false,
  isMethod: false,
  isConstructor: false,
  returns: null,
};
const COMPARISONS = ['<', '>', '<=', '>=', '===', '!==', '==', '!='];

export class Generator {
  readonly draw: Draw;
  readonly used = new Set<Construct>();
  readonly scopes: Scope[] = [];
  fn: FunctionState = { ...PLAIN_FUNCTION, targets: [] };
  depth = 0;
  /** `try` blocks around. */
  guards = 0;
  /** Function values around. */
  closures = 0;
  /** Statements that may still be made. */
  left: number;
  readonly #pieces: Pieces;
  #names = 0;

  constructor(seed: number, pieces: Pieces) {
    this.draw = new Draw(seed);
    this.#pieces = pieces;
    this.left = 2 + this.draw.below(2 + this.draw.below(20));
    this.open();
  }

  below(n: number): number {
    return this.draw.below(n);
  }

  chance(percent: number): boolean {
    return this.draw.chance(percent);
  }

  pick<T>(list: readonly T[]): T {
    return this.draw.pick(list);
  }

  /** A variant of a piece: now and then, if it is not off. */
  may(name: Construct, percent: number): boolean {
    if (!this.chance(percent) || isOff(name)) return false;
    this.used.add(name);
    return true;
  }

  fresh(stem: string): string {
    return `${stem}${this.#names++}`;
  }

  // Scopes

  open(): Scope {
    const scope: Scope = { locals: [], functions: [], generators: [], classes: [] };
    this.scopes.push(scope);
    return scope;
  }

  within<T>(make: () => T): T {
    this.open();
    this.depth++;
    const made = make();
    this.depth--;
    this.scopes.pop();
    return made;
  }

  get scope(): Scope {
    return this.scopes[this.scopes.length - 1];
  }

  declare(name: string, kind: Local['kind'], mutable: boolean, shape?: ClassShape): void {
    this.scope.locals.push({ name, kind, mutable, shape });
  }

  /** The locals that can be seen, the nearest first. */
  locals(kind: Local['kind'], mutable = false): Local[] {
    const found: Local[] = [];
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const { locals } = this.scopes[i];
      for (let j = locals.length - 1; j >= 0; j--) {
        const local = locals[j];
        if (local.kind === kind && (local.mutable || !mutable)) found.push(local);
      }
    }
    return found;
  }

  functions(returns: Kind): Callable[] {
    return this.scopes.flatMap((scope) => scope.functions.filter((fn) => fn.returns === returns));
  }

  generators(): Callable[] {
    return this.scopes.flatMap((scope) => scope.generators);
  }

  classes(): ClassShape[] {
    return this.scopes.flatMap((scope) => scope.classes);
  }

  /** Makes something inside of a function of its own. */
  inFunction<T>(state: Partial<FunctionState>, make: () => T): T {
    const outer = this.fn;
    this.fn = { ...PLAIN_FUNCTION, ...state, targets: [] };
    const made = this.within(make);
    this.fn = outer;
    return made;
  }

  // Pieces

  #choose(pieces: readonly Piece[]): Piece {
    for (let i = 0; i < 6; i++) {
      const piece = this.pick(pieces);
      if (piece.when?.(this) !== false) return piece;
    }
    return pieces[0];
  }

  #make(piece: Piece, depth: number): string {
    this.used.add(piece.name);
    return piece.make(this, depth);
  }

  value(kind: Kind, most: number): string {
    const depth = most > 1 && this.chance(60) ? most - 1 : most;
    return this.#make(depth <= 0 ? this.#pieces.values[kind][0] : this.#choose(this.#pieces.values[kind]), depth);
  }

  any(depth: number): string {
    const kinds = ['number', 'number', 'number', 'array', 'object', 'string', 'map', 'set', 'typed', 'bigint'] as const;
    return this.value(this.pick(kinds), depth);
  }

  number(depth: number): string {
    return this.value('number', this.closures > 2 ? 0 : depth);
  }

  string(depth: number): string {
    return this.value('string', depth);
  }

  array(depth: number): string {
    return this.value('array', depth);
  }

  object(depth: number): string {
    return this.value('object', depth);
  }

  plainNumber(): string {
    const numbers = this.locals('number');
    return numbers.length > 0 && this.chance(70) ? this.pick(numbers).name : String(this.below(6));
  }

  index(): string {
    return this.chance(50) ? String(this.below(3)) : `(${this.number(1)}) & 3`;
  }

  condition(depth: number): string {
    if (depth <= 0) return `${this.plainNumber()} > ${this.below(4)}`;
    const compare = () => `(${this.number(depth - 1)}) ${this.pick(COMPARISONS)} (${this.number(depth - 1)})`;
    if (this.chance(20)) return `!(${compare()})`;
    return this.chance(25) ? `((${compare()}) ${this.pick(['&&', '||'])} (${compare()}))` : compare();
  }

  /** Something that a number can be assigned to; null where nothing is. */
  target(): string | null {
    const [number] = this.chance(70) ? [this.mutableNumber()] : [null];
    if (number) return number;
    const objects = this.locals('object');
    if (objects.length > 0 && this.chance(50)) return `${this.pick(objects).name}.${this.pick(['x', 'y'])}`;
    const arrays = this.locals('array');
    if (arrays.length > 0 && this.chance(60)) return `${this.pick(arrays).name}[${this.index()}]`;
    const { self } = this.fn;
    if (self && self.fields.length > 0) return `this.${this.pick(self.fields)}`;
    return this.mutableNumber();
  }

  mutableNumber(): string | null {
    const numbers = this.locals('number', true);
    return numbers.length > 0 ? this.pick(numbers).name : null;
  }

  /** A call of a function in scope that gives this kind; null where there is none. */
  callOf(returns: Kind): string | null {
    const functions = this.functions(returns);
    return functions.length > 0 ? this.call(this.pick(functions)) : null;
  }

  call({ text, params, optionalFrom, rest, context }: Callable, callee = text): string {
    const count = this.chance(30) && optionalFrom < params.length ? optionalFrom : params.length;
    const args = params.slice(0, count).map((kind) => this.#argument(kind));
    if (rest && count === params.length) for (let i = this.below(3); i > 0; i--) args.push(this.plainNumber());
    const isSpread = args.length > 0 && this.may('spread call', 7);
    const list = isSpread ? [`...[${args.join(', ')}]`] : args;
    return `${callee}(${(context ? ['t', ...list] : list).join(', ')})`;
  }

  #argument(kind: Kind): string {
    if (kind === 'string') {
      // Made longer at each level of a recursion, a string would soon be larger than memory.
      const value = this.value(kind, 1);
      return /^(\w+|'\w*')$/.test(value) ? value : `(${value}).slice(0, 40)`;
    }
    if (kind !== 'number') return this.value(kind, 1);
    return this.chance(30) ? this.number(1) : this.plainNumber();
  }

  // Statements

  statement(): string {
    // Nothing would be left for the body of a loop.
    const piece = this.#choose(this.left > 0 ? this.#pieces.statement : this.#pieces.simple);
    return this.#make(piece, 2);
  }

  statements(count: number): string {
    const parts: string[] = [];
    for (let i = 0; i < count && this.left > 0; i++) {
      this.left--;
      parts.push(this.statement());
    }
    return parts.join('\n');
  }

  block(count: number): string {
    return `{\n${this.within(() => this.shadow() + this.statements(count))}\n}`;
  }

  /** Now and then a block declares a name that is known outside. */
  shadow(): string {
    if (!this.chance(12)) return '';
    const outer = this.locals('number').filter(({ name }) => /^[vi]/.test(name));
    if (outer.length === 0) return '';
    this.used.add('shadowed name');
    const { name } = this.pick(outer);
    this.declare(name, 'number', true);
    return `let ${name} = ${this.below(9)};\n`;
  }

  /** The body of a loop (or what else `break` leaves). */
  body(target: Target, count: number, first = ''): string {
    this.fn.targets.push(target);
    const body = this.within(() => this.shadow() + this.statements(count));
    this.fn.targets.pop();
    return `{\n${first}${body}\n}`;
  }

  /** `return` of what the function returns. */
  returned(depth: number): string {
    const { returns } = this.fn;
    if (returns === null) return ';';
    if (returns === 'trace') return `return (note(t, ${this.number(depth)}), t.trace);`;
    return `return ${returns === 'number' ? `(${this.number(depth)}) | 0` : this.value(returns, depth)};`;
  }
}
