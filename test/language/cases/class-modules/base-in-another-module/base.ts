/** Says its parts. */
export class Base {
  protected parts: string[] = [];
  constructor(readonly name: string) {}
  add(part: string): this { for (let i = 0; i < part.length; i++) this.parts.push(part.slice(0, i + 1)); return this; }
  text(): string { let s = this.name; for (const part of this.parts) s += ' ' + part; return s; }
  static of(name: string): Base { return new this(name); }
}
