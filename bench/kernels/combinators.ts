import { task } from 'mgr-scheduler';

/** Parsers made of closures: a grammar of sums and products, made once, and used on many texts. */

interface Found<T> {
  value: T;
  end: number;
}

type Parser<T> = (text: string, at: number) => Found<T> | null;

const token =
  (symbol: string): Parser<string> =>
  (text, at) =>
    text.startsWith(symbol, at) ? { value: symbol, end: at + symbol.length } : null;

const digits: Parser<number> = (text, at) => {
  let value = 0;
  let end = at;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code < 48 || code > 57) break;
    value = value * 10 + (code - 48);
  }
  return end > at ? { value, end } : null;
};

const map =
  <A, B>(parser: Parser<A>, change: (value: A) => B): Parser<B> =>
  (text, at) => {
    const found = parser(text, at);
    return found && { value: change(found.value), end: found.end };
  };

const then =
  <A, B, C>(first: Parser<A>, second: Parser<B>, combine: (a: A, b: B) => C): Parser<C> =>
  (text, at) => {
    const a = first(text, at);
    if (a === null) return null;
    const b = second(text, a.end);
    return b && { value: combine(a.value, b.value), end: b.end };
  };

const either =
  <T>(...parsers: Parser<T>[]): Parser<T> =>
  (text, at) => {
    for (const parser of parsers) {
      const found = parser(text, at);
      if (found !== null) return found;
    }
    return null;
  };

const lazy =
  <T>(make: () => Parser<T>): Parser<T> =>
  (text, at) =>
    make()(text, at);

/** `first (operator first)*`, folded from the left. */
const chain =
  <T>(parser: Parser<T>, operator: Parser<(a: T, b: T) => T>): Parser<T> =>
  (text, at) => {
    let left = parser(text, at);
    while (left !== null) {
      const combine = operator(text, left.end);
      if (combine === null) break;
      const right = parser(text, combine.end);
      if (right === null) return null;
      left = { value: combine.value(left.value, right.value), end: right.end };
    }
    return left;
  };

function grammar(): Parser<number> {
  const keep = <A>(a: A): A => a;
  const sign = <T>(symbol: string, value: T): Parser<T> => map(token(symbol), () => value);
  const sumSign = either(
    sign('+', (a: number, b: number) => (a + b) | 0),
    sign('-', (a: number, b: number) => (a - b) | 0),
  );
  const productSign = either(
    sign('*', (a: number, b: number) => Math.imul(a, b)),
    sign('%', (a: number, b: number) => (b === 0 ? a : a % b)),
  );
  const inner: Parser<number> = then(
    token('('),
    lazy(() => sum),
    (_, value) => value,
  );
  const group = then(inner, token(')'), keep);
  const negative: Parser<number> = then(
    token('-'),
    lazy(() => factor),
    (_, value) => -value | 0,
  );
  const factor: Parser<number> = either(digits, group, negative);
  const sum = chain(chain(factor, productSign), sumSign);
  return sum;
}

/** A random expression, as deep as `depth`. */
function expression(dice: (bound: number) => number, depth: number): string {
  const leaf = () => String(1 + dice(999));
  if (depth === 0) return leaf();
  const parts = Array.from({ length: 2 + dice(3) }, () => (dice(3) === 0 ? leaf() : expression(dice, depth - 1)));
  const text = parts.reduce((all, part) => `${all}${'+-*%'[dice(4)]}${part}`);
  return dice(4) === 0 ? `-(${text})` : `(${text})`;
}

/** Works n expressions out, fifty of them over and over; a checksum of the values. */
export default task(function combinators(n: number): number {
  let state = 7;
  const dice = (bound: number): number => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >>> 8) % bound;
  };
  const texts = Array.from({ length: 50 }, () => expression(dice, 5));
  const parse = grammar();
  let checksum = 0;
  for (let i = 0; i < n; i++) {
    const text = texts[i % texts.length];
    const found = parse(text, 0);
    if (found?.end !== text.length) throw new SyntaxError(`${text} is no expression`);
    checksum = (Math.imul(checksum, 31) + found.value) | 0;
  }
  return checksum;
});
