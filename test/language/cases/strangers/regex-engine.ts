import { task } from 'mgr-scheduler';

// A backtracking matcher: patterns become closures over a continuation.
type Next = (i: number) => boolean;
type Matcher = (text: string, i: number, next: Next) => boolean;

class Parser {
  private pos = 0;
  groups = 0;
  constructor(private readonly src: string) {}

  parse(): Matcher {
    const m = this.alternation();
    if (this.pos < this.src.length) throw new SyntaxError(`unexpected ${this.src[this.pos]} at ${this.pos}`);
    return m;
  }

  private alternation(): Matcher {
    const options = [this.sequence()];
    while (this.peek() === '|') {
      this.pos++;
      options.push(this.sequence());
    }
    if (options.length === 1) return options[0]!;
    return (text, i, next) => options.some((o) => o(text, i, next));
  }

  private sequence(): Matcher {
    const parts: Matcher[] = [];
    while (this.pos < this.src.length && this.peek() !== '|' && this.peek() !== ')') parts.push(this.repeated());
    return parts.reduceRight<Matcher>(
      (rest, part) => (text, i, next) => part(text, i, (j) => rest(text, j, next)),
      (_text, i, next) => next(i),
    );
  }

  private repeated(): Matcher {
    let m = this.atom();
    for (;;) {
      const op = this.peek();
      if (op !== '*' && op !== '+' && op !== '?') return m;
      this.pos++;
      const inner = m;
      if (op === '?') m = (text, i, next) => inner(text, i, next) || next(i);
      else if (op === '*') m = star(inner);
      else {
        const more = star(inner);
        m = (text, i, next) => inner(text, i, (j) => more(text, j, next));
      }
    }
  }

  private atom(): Matcher {
    const c = this.src[this.pos++];
    switch (c) {
      case undefined:
        throw new SyntaxError('nothing to match');
      case '(': {
        this.groups++;
        const inner = this.alternation();
        if (this.src[this.pos++] !== ')') throw new SyntaxError('missing )');
        return inner;
      }
      case '.':
        return (text, i, next) => i < text.length && next(i + 1);
      case '^':
        return (_text, i, next) => i === 0 && next(i);
      case '$':
        return (text, i, next) => i === text.length && next(i);
      case '[': {
        const negated = this.peek() === '^' && !!++this.pos;
        const allowed = new Set<string>();
        while (this.peek() !== ']') {
          const from = this.src[this.pos++];
          if (from === undefined) throw new SyntaxError('missing ]');
          if (this.peek() === '-' && this.src[this.pos + 1] !== ']') {
            const to = this.src[this.pos + 1]!;
            this.pos += 2;
            for (let k = from.charCodeAt(0); k <= to.charCodeAt(0); k++) allowed.add(String.fromCharCode(k));
          } else allowed.add(from);
        }
        this.pos++;
        return (text, i, next) => i < text.length && allowed.has(text[i]!) !== negated && next(i + 1);
      }
      case '*':
      case '+':
        throw new SyntaxError('nothing to repeat');
      case '\\':
        return literal(this.src[this.pos++] ?? '\\');
      default:
        return literal(c);
    }
  }

  private peek(): string | undefined {
    return this.src[this.pos];
  }
}

function literal(c: string): Matcher {
  return (text, i, next) => text[i] === c && next(i + 1);
}

function star(inner: Matcher): Matcher {
  const loop: Matcher = (text, i, next) => inner(text, i, (j) => j > i && loop(text, j, next)) || next(i);
  return loop;
}

function search(pattern: string, text: string): [number, number] | null {
  const m = new Parser(pattern).parse();
  for (let start = 0; start <= text.length; start++) {
    let end = -1;
    if (m(text, start, (j) => ((end = j), true))) return [start, end];
  }
  return null;
}

export default task(function regex(cases: [string, string][]) {
  const out: unknown[] = [];
  for (const [pattern, text] of cases) {
    try {
      const found = search(pattern, text);
      const native = new RegExp(pattern).exec(text);
      const ours = found && text.slice(...found);
      out.push(ours === (native && native[0]) ? ours : ['differs', pattern, ours, native?.[0]]);
    } catch (error) {
      out.push((error as Error).message);
    }
  }
  return out;
});
export const args = [
  [
    ['ab*c', 'xxabbbcx'], ['(a|ab)(c|bcd)(d*)', 'abcd'], ['[a-c]+[^d]$', 'zzabce'], ['^x?y+z?$', 'yyyz'],
    ['(ab)*', 'ababx'], ['a.c|d+', 'xxddd'], ['(a', 'a'], ['*a', 'a'], ['no', 'yes'], ['\\.x', 'a.x'], ['((a|b)*c|d)+', 'abacdbc'],
  ],
];
