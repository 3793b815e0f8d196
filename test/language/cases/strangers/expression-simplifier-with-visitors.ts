import { task } from 'mgr-scheduler';

abstract class Expr {
  abstract accept<T>(visitor: Visitor<T>): T;
  plus(other: Expr): Expr { return new Binary('+', this, other); }
  times(other: Expr): Expr { return new Binary('*', this, other); }
}
class Num extends Expr {
  constructor(readonly value: number) { super(); }
  accept<T>(v: Visitor<T>): T { return v.num(this); }
}
class Var extends Expr {
  constructor(readonly name: string) { super(); }
  accept<T>(v: Visitor<T>): T { return v.variable(this); }
}
class Binary extends Expr {
  constructor(readonly op: '+' | '-' | '*' | '/' | '^', readonly left: Expr, readonly right: Expr) { super(); }
  accept<T>(v: Visitor<T>): T { return v.binary(this); }
}

interface Visitor<T> { num(e: Num): T; variable(e: Var): T; binary(e: Binary): T }

class Printer implements Visitor<string> {
  static readonly levels = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };
  private level = 0;
  num({ value }: Num) { return value < 0 ? `(${value})` : String(value); }
  variable({ name }: Var) { return name; }
  binary({ op, left, right }: Binary): string {
    const mine = Printer.levels[op];
    const outer = this.level;
    this.level = mine;
    const l = left.accept(this);
    this.level = mine + (op === '-' || op === '/' ? 1 : 0);
    const r = right.accept(this);
    this.level = outer;
    const text = `${l}${op}${r}`;
    return mine < outer ? `(${text})` : text;
  }
}

class Simplifier implements Visitor<Expr> {
  rounds = 0;
  num(e: Num): Expr { return e; }
  variable(e: Var): Expr { return e; }
  binary({ op, left, right }: Binary): Expr {
    const l = left.accept(this);
    const r = right.accept(this);
    const is = (e: Expr, n: number) => e instanceof Num && e.value === n;
    if (l instanceof Num && r instanceof Num) {
      const table = { '+': (a: number, b: number) => a + b, '-': (a: number, b: number) => a - b, '*': (a: number, b: number) => a * b, '/': (a: number, b: number) => a / b, '^': (a: number, b: number) => a ** b };
      if (op === '/' && r.value === 0) throw new RangeError('division by zero');
      return new Num(table[op](l.value, r.value));
    }
    switch (op) {
      case '+': if (is(l, 0)) return r; if (is(r, 0)) return l; break;
      case '-': if (is(r, 0)) return l; break;
      case '*':
        if (is(l, 0) || is(r, 0)) return new Num(0);
        if (is(l, 1)) return r;
        if (is(r, 1)) return l;
        if (r instanceof Num) return new Binary('*', r, l);
        if (l instanceof Num && r instanceof Binary && r.op === '*' && r.left instanceof Num) return new Binary('*', new Num(l.value * r.left.value), r.right);
        break;
      case '^': if (is(r, 1)) return l; if (is(r, 0)) return new Num(1); break;
    }
    return l === left && r === right ? new Binary(op, l, r) : new Binary(op, l, r);
  }
  fixpoint(e: Expr): Expr {
    const printer = new Printer();
    for (let text = e.accept(printer); ; ) {
      this.rounds++;
      e = e.accept(this);
      const next = e.accept(printer);
      if (next === text) return e;
      text = next;
    }
  }
}

class Derivative implements Visitor<Expr> {
  constructor(private readonly by: string) {}
  num(): Expr { return new Num(0); }
  variable({ name }: Var): Expr { return new Num(name === this.by ? 1 : 0); }
  binary(e: Binary): Expr {
    const [dl, dr] = [e.left.accept(this), e.right.accept(this)];
    switch (e.op) {
      case '+': case '-': return new Binary(e.op, dl, dr);
      case '*': return dl.times(e.right).plus(e.left.times(dr));
      case '/': return new Binary('/', new Binary('-', dl.times(e.right), e.left.times(dr)), new Binary('^', e.right, new Num(2)));
      case '^':
        if (!(e.right instanceof Num)) throw new TypeError('only constant exponents');
        return e.right.times(new Binary('^', e.left, new Num(e.right.value - 1))).times(dl);
    }
  }
}

const x = new Var('x');
const y = new Var('y');
const samples: Expr[] = [
  new Num(2).times(x).plus(new Num(0)), new Binary('^', x, new Num(3)).plus(x.times(y)), new Binary('/', x, new Binary('-', x, new Num(1))),
  new Binary('/', new Num(1), new Binary('-', new Num(2), new Num(2))), new Binary('^', x, y), x.times(new Num(3)).times(new Num(2)).plus(new Num(4).times(new Num(5))),
];

export default task(function simplify(n: number) {
  const out: string[] = [];
  const printer = new Printer();
  for (let i = 0; i < n; i++) {
    const e = samples[i]!;
    try {
      const simple = new Simplifier();
      const short = simple.fixpoint(e);
      const d = new Simplifier().fixpoint(short.accept(new Derivative('x')));
      out.push(`${e.accept(printer)} = ${short.accept(printer)} ; ${d.accept(printer)} (${simple.rounds})`);
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  return out;
});
export const args = [6];
