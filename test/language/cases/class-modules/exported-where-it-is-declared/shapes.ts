export class Shape {
  readonly sides: number[];
  constructor(sides: number[]) {
    this.sides = sides;
  }
  around(): number {
    let sum = 0;
    for (const side of this.sides) sum += side;
    return sum;
  }
  static sum(n: number): number {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += i;
    return sum;
  }
}
