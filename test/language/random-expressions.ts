/** Random expressions over the locals and functions in scope, each of them sure to end. */

/** Draws an integer from 0 to `below - 1`. */
export type Draw = (below: number) => number;

export type Kind = 'number' | 'array' | 'object' | 'string';

export interface Local {
  name: string;
  kind: Kind;
  mutable: boolean;
}

export interface Callable {
  name: string;
  /** How many numbers it takes. */
  arity: number;
}

export interface Scope {
  locals: Local[];
  functions: Callable[];
}

const ARITHMETIC = ['+', '-', '*', '&', '|', '^'];
export const COMPOUND = ['+=', '-=', '*=', '^=', '|='];
const COMPARISONS = ['<', '>', '<=', '>=', '===', '!=='];

/** Draws expressions; keeps what is in scope. */
export class Expressions {
  protected readonly draw: Draw;
  protected names = 0;
  protected depth = 0;
  protected scopes: Scope[] = [];

  constructor(draw: Draw) {
    this.draw = draw;
  }

  // Choices

  protected chance(percent: number): boolean {
    return this.draw(100) < percent;
  }

  protected pick<T>(list: readonly T[]): T {
    return list[this.draw(list.length)] as T;
  }

  protected fresh(stem: string): string {
    return `${stem}${this.names++}`;
  }

  protected locals(kind: Kind, mutable = false): Local[] {
    const seen = new Set<string>();
    const found: Local[] = [];
    for (let i = this.scopes.length - 1; i >= 0; i--) {
      const { locals } = this.scopes[i] as Scope;
      for (let j = locals.length - 1; j >= 0; j--) {
        const local = locals[j] as Local;
        if (seen.has(local.name)) continue;
        seen.add(local.name);
        if (local.kind === kind && (local.mutable || !mutable)) found.push(local);
      }
    }
    return found;
  }

  protected declare(name: string, kind: Kind, mutable: boolean): void {
    this.scopes.at(-1)?.locals.push({ name, kind, mutable });
  }

  protected within<T>(make: () => T): T {
    this.scopes.push({ locals: [], functions: [] });
    this.depth++;
    const made = make();
    this.depth--;
    this.scopes.pop();
    return made;
  }

  // Expressions

  protected value(kind: Kind, depth: number): string {
    if (kind === 'array') return this.array(depth);
    if (kind === 'object') return this.object(depth);
    return kind === 'string' ? `${this.string(depth)}.slice(0, 12)` : this.number(depth);
  }

  protected any(depth: number): string {
    return this.value(this.pick(['number', 'number', 'array', 'object', 'string'] as const), depth);
  }

  protected plainNumber(): string {
    const numbers = this.locals('number');
    return numbers.length > 0 && this.chance(70) ? this.pick(numbers).name : String(this.draw(6));
  }

  protected index(): string {
    return this.chance(50) ? String(this.draw(3)) : `(${this.number(1)}) & 3`;
  }

  protected call(): string {
    const functions = this.scopes.flatMap((scope) => scope.functions);
    if (functions.length === 0) return this.plainNumber();
    const { name, arity } = this.pick(functions);
    const args = Array.from({ length: this.chance(85) ? arity : arity - 1 }, () =>
      this.chance(30) ? this.number(1) : this.plainNumber(),
    );
    return `${name}(${args.join(', ')})`;
  }

  protected number(depth: number): string {
    if (depth <= 0) return this.plainNumber();
    const inner = () => this.number(depth - 1);
    const numbers = this.locals('number', true);
    const some = () => (numbers.length > 0 ? this.pick(numbers).name : null);
    const forms = [
      () => this.plainNumber(),
      () => this.plainNumber(),
      () => this.call(),
      () => this.call(),
      () => this.call(),
      () => `((${inner()}) ${this.pick(ARITHMETIC)} (${inner()}) | 0)`,
      () => `((${inner()}) ${this.pick(ARITHMETIC)} (${inner()}) | 0)`,
      () => `(${this.condition(depth - 1)} ? ${inner()} : ${inner()})`,
      () => `((${inner()}) ${this.pick(['&&', '||', '??'])} (${inner()}))`,
      () => `(${inner()}, ${inner()})`,
      () => (some() ? `(${some()} = ${inner()})` : '1'),
      () => (some() ? `(${some()} ${this.pick(COMPOUND)} ${inner()})` : '2'),
      () => (some() ? `${some()}${this.pick(['++', '--'])}` : '3'),
      () => `(${this.array(depth - 1)}[${this.index()}] | 0)`,
      () => `${this.array(depth - 1)}.length`,
      () => `(${this.object(depth - 1)}.${this.pick(['x', 'y'])} | 0)`,
      () => `Math.max(${inner()}, ${inner()})`,
      () => `Math.min(...${this.array(depth - 1)}, ${inner()})`,
      () => `(trace.push(${inner()}), ${inner()})`,
      () => `({ x: ${inner()}, y: ${inner()} }).${this.pick(['x', 'y'])}`,
      () => `(${this.object(depth - 1)}?.x | 0)`,
      () => `(${this.plainNumber()} > 1 ? null : { m: (q) => q + 1, k: ${inner()} })?.m(${inner()}) | 0`,
      () => `${this.string(depth - 1)}.length`,
      () => `[${inner()}, ${inner()}].reduce((a, b) => (a + b) | 0, ${inner()})`,
      () => `-(${inner()})`,
      () => `+!(${inner()})`,
    ];
    return this.pick(forms)();
  }

  protected condition(depth: number): string {
    if (depth <= 0) return `${this.plainNumber()} > ${this.draw(4)}`;
    const compare = () => `(${this.number(depth - 1)}) ${this.pick(COMPARISONS)} (${this.number(depth - 1)})`;
    if (this.chance(20)) return `!(${compare()})`;
    return this.chance(25) ? `(${compare()} ${this.pick(['&&', '||'])} ${compare()})` : compare();
  }

  protected array(depth: number): string {
    const arrays = this.locals('array');
    if (arrays.length > 0 && this.chance(50)) return this.pick(arrays).name;
    const inner = () => this.number(depth - 1);
    return this.pick([
      () => `[${inner()}, ${inner()}, ${inner()}]`,
      () => `[${inner()}, ...[${inner()}, ${inner()}]]`,
      () => '[4, 1, 7, 2]',
      () => `[...'12', ${inner()}].map(Number)`,
    ])();
  }

  protected object(depth: number): string {
    const objects = this.locals('object');
    if (objects.length > 0 && this.chance(50)) return this.pick(objects).name;
    const inner = () => this.number(depth - 1);
    return this.pick([
      () => `({ x: ${inner()}, y: ${inner()} })`,
      () => `({ ...{ x: ${inner()} }, y: ${inner()} })`,
      () => `({ [${this.string(0)}]: ${inner()}, x: ${inner()}, y: 2 })`,
    ])();
  }

  protected string(depth: number): string {
    const strings = this.locals('string');
    if (strings.length > 0 && this.chance(40)) return this.pick(strings).name;
    if (depth <= 0) return this.pick(["'a'", "'y'", "'zz'"]);
    return this.chance(70) ? `\`\${${this.number(depth - 1)}}:\${${this.number(depth - 1)}}\`` : "'q'";
  }
}
