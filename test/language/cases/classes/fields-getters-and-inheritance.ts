import { task } from 'mgr-scheduler';

class Shape {
  static made = 0;
  readonly #sides: number[];
  name = 'shape';
  constructor(...sides: number[]) {
    this.#sides = sides;
  }
  get around(): number {
    let s = 0;
    for (const side of this.#sides) s += side;
    return s;
  }
  describe(): string {
    return `${this.name} ${this.around}`;
  }
}
class Square extends Shape {
  override name = 'square';
  constructor(side: number) {
    super(side, side, side, side);
  }
  override describe(): string {
    return super.describe() + '!';
  }
}
export default task(function f(n: number) {
  const all: Shape[] = [];
  for (let i = 0; i < n; i++) all.push(i % 2 ? new Square(i) : new Shape(i, i + 1));
  let out = '';
  for (const one of all) out += one.describe() + (one instanceof Square) + ';';
  return out;
});
export const args = [5];
