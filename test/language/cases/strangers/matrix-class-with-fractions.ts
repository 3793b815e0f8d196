import { task } from 'mgr-scheduler';

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? (a < 0n ? -a : a) : gcd(b, a % b));

class Fraction {
  readonly n: bigint;
  readonly d: bigint;
  constructor(n: bigint, d = 1n) {
    if (d === 0n) throw new RangeError('division by zero');
    const g = gcd(n, d) * (d < 0n ? -1n : 1n);
    this.n = n / g;
    this.d = d / g;
  }
  static of(x: Fraction | number | bigint): Fraction { return x instanceof Fraction ? x : new Fraction(BigInt(x)); }
  plus(o: Fraction) { return new Fraction(this.n * o.d + o.n * this.d, this.d * o.d); }
  minus(o: Fraction) { return this.plus(o.negated); }
  times(o: Fraction) { return new Fraction(this.n * o.n, this.d * o.d); }
  over(o: Fraction) { return new Fraction(this.n * o.d, this.d * o.n); }
  get negated() { return new Fraction(-this.n, this.d); }
  get isZero() { return this.n === 0n; }
  toString() { return this.d === 1n ? `${this.n}` : `${this.n}/${this.d}`; }
}

class Matrix {
  private constructor(private readonly rows: Fraction[][]) {}
  static from(rows: (number | Fraction)[][]) { return new Matrix(rows.map((row) => row.map(Fraction.of))); }
  static identity(n: number) { return Matrix.from(Array.from({ length: n }, (_, y) => Array.from({ length: n }, (_, x) => Number(x === y)))); }
  get size() { return this.rows.length; }

  times(other: Matrix): Matrix {
    const out: Fraction[][] = [];
    for (let y = 0; y < this.size; y++) {
      out.push([]);
      for (let x = 0; x < other.rows[0]!.length; x++) {
        let sum = new Fraction(0n);
        for (let k = 0; k < other.size; k++) sum = sum.plus(this.rows[y]![k]!.times(other.rows[k]![x]!));
        out[y]!.push(sum);
      }
    }
    return new Matrix(out);
  }

  power(n: number): Matrix {
    let result = Matrix.identity(this.size);
    let base: Matrix = this;
    for (; n > 0; n >>= 1) {
      if (n & 1) result = result.times(base);
      base = base.times(base);
    }
    return result;
  }

  determinant(): Fraction {
    if (this.size === 1) return this.rows[0]![0]!;
    return this.rows[0]!.reduce((sum, x, i) => {
      if (x.isZero) return sum;
      const minor = new Matrix(this.rows.slice(1).map((row) => row.filter((_, k) => k !== i)));
      const part = x.times(minor.determinant());
      return i % 2 ? sum.minus(part) : sum.plus(part);
    }, new Fraction(0n));
  }

  inverse(): Matrix {
    const n = this.size;
    const work = this.rows.map((row, y) => [...row, ...Matrix.identity(n).rows[y]!]);
    for (let column = 0; column < n; column++) {
      const pivot = work.findIndex((row, y) => y >= column && !row[column]!.isZero);
      if (pivot < 0) throw new RangeError('singular');
      [work[column], work[pivot]] = [work[pivot]!, work[column]!];
      const scale = work[column]![column]!;
      work[column] = work[column]!.map((x) => x.over(scale));
      for (let y = 0; y < n; y++) {
        if (y === column) continue;
        const factor = work[y]![column]!;
        work[y] = work[y]!.map((x, i) => x.minus(factor.times(work[column]![i]!)));
      }
    }
    return new Matrix(work.map((row) => row.slice(n)));
  }

  toString() { return this.rows.map((row) => row.join(' ')).join('; '); }
}

export default task(function matrices(inputs: number[][][]) {
  const out: string[] = [];
  for (const rows of inputs) {
    const m = Matrix.from(rows);
    try {
      const inverse = m.inverse();
      out.push(`${m.determinant()} | ${inverse} | ${m.times(inverse)} | ${m.power(3)}`);
    } catch (error) {
      out.push(`${(error as Error).message} ${m.determinant()}`);
    }
  }
  return out;
});
export const args = [[[[2, 1], [7, 4]], [[0, 2, 1], [1, 0, 3], [4, -3, 8]], [[1, 2], [2, 4]]]];
