import { task } from 'mgr-scheduler';

interface Token { kind: string; text: string; at: number }
class Tokenizer {
  readonly #text: string;
  #at = 0;
  static readonly kinds = [['number', /\d+(\.\d+)?/y], ['name', /[a-z_]\w*/iy], ['space', /\s+/y], ['operator', /[-+*/()=<>!]+/y]] as const;
  constructor(text: string) { this.#text = text; }
  get done(): boolean { return this.#at >= this.#text.length; }
  next(): Token {
    for (const [kind, pattern] of Tokenizer.kinds) {
      pattern.lastIndex = this.#at;
      const found = pattern.exec(this.#text);
      if (found) {
        const token = { kind, text: found[0], at: this.#at };
        this.#at = pattern.lastIndex;
        return token;
      }
    }
    throw new SyntaxError(`unexpected ${JSON.stringify(this.#text[this.#at])} at ${this.#at}`);
  }
  *[Symbol.iterator](): Generator<Token> { while (!this.done) yield this.next(); }
}
function evaluate(tokens: Token[]): number {
  let at = 0;
  const peek = (): string => tokens[at]?.text ?? '';
  const sum = (): number => {
    let left = product();
    while (peek() === '+' || peek() === '-') { const op = tokens[at++]!.text; const right = product(); left = op === '+' ? left + right : left - right; }
    return left;
  };
  const product = (): number => {
    let left = unary();
    while (peek() === '*' || peek() === '/') { const op = tokens[at++]!.text; const right = unary(); if (op === '/' && right === 0) throw new RangeError('division by zero'); left = op === '*' ? left * right : left / right; }
    return left;
  };
  const unary = (): number => {
    const token = tokens[at++];
    if (!token) throw new SyntaxError('the end');
    if (token.text === '-') return -unary();
    if (token.text === '(') { const inner = sum(); if (tokens[at++]?.text !== ')') throw new SyntaxError('no )'); return inner; }
    if (token.kind !== 'number') throw new SyntaxError(`not a number: ${token.text}`);
    return Number(token.text);
  };
  const value = sum();
  if (at < tokens.length) throw new SyntaxError(`left over: ${peek()}`);
  return value;
}
export default task(function tokens(rounds: number) {
  const out: unknown[] = [];
  const texts = ['1 + 2 * 3', '(1+2)*-3', '2*(3', '1/0', 'a + 1', '7 $ 8', '((2))*3 - 4/2'];
  for (let i = 0; i < rounds; i++) {
    for (const text of texts) {
      let seen = 0;
      try {
        const list: Token[] = [];
        for (const token of new Tokenizer(text)) { seen++; if (token.kind !== 'space') list.push(token); }
        out.push(evaluate(list));
      } catch (error) {
        out.push(`${(error as Error).name}: ${(error as Error).message}`);
      } finally {
        out.push(seen);
      }
    }
  }
  return out;
});
export const args = [2];
