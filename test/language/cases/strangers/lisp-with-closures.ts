import { task } from 'mgr-scheduler';

type Value = number | string | boolean | null | Value[] | Lambda | ((...args: any[]) => Value);
type Env = { vars: Map<string, Value>; outer: Env | null };
interface Lambda { params: string[]; body: Value; env: Env }

const read = (source: string): Value[] => {
  const tokens = source.match(/[()']|"[^"]*"|[^\s()']+/g) ?? [];
  let at = 0;
  const one = (): Value => {
    const token = tokens[at++];
    if (token === undefined) throw new Error('unexpected end');
    if (token === "'") return ['quote', one()];
    if (token === '(') {
      const list: Value[] = [];
      while (tokens[at] !== ')') list.push(one());
      at++;
      return list;
    }
    if (token === ')') throw new Error('unexpected )');
    if (token === '#t' || token === '#f') return token === '#t';
    const n = Number(token);
    return Number.isNaN(n) ? token : n;
  };
  const all: Value[] = [];
  while (at < tokens.length) all.push(one());
  return all;
};

function lookup(name: string, env: Env | null): Env {
  for (; env; env = env.outer) if (env.vars.has(name)) return env;
  throw new ReferenceError(`${name} is not bound`);
}

function evaluate(x: Value, env: Env): Value {
  for (;;) {
    if (typeof x === 'string') return lookup(x, env).vars.get(x)!;
    if (!Array.isArray(x)) return x;
    const [head, ...rest] = x as [Value, ...any[]];
    switch (head) {
      case 'quote': return rest[0];
      case 'if': {
        const test = evaluate(rest[0], env);
        x = test !== false && test !== null ? rest[1] : rest[2] ?? null;
        continue;
      }
      case 'define': {
        const [target, ...body] = rest;
        if (Array.isArray(target)) env.vars.set(target[0] as string, { params: target.slice(1) as string[], body: ['begin', ...body], env });
        else env.vars.set(target, evaluate(body[0], env));
        return null;
      }
      case 'set!': lookup(rest[0], env).vars.set(rest[0], evaluate(rest[1], env)); return null;
      case 'lambda': return { params: rest[0], body: ['begin', ...rest.slice(1)], env };
      case 'let': {
        const inner: Env = { vars: new Map(), outer: env };
        for (const [name, init] of rest[0]) inner.vars.set(name, evaluate(init, env));
        env = inner;
        x = ['begin', ...rest.slice(1)];
        continue;
      }
      case 'begin':
        for (const part of rest.slice(0, -1)) evaluate(part, env);
        x = rest[rest.length - 1];
        continue;
    }
    const fn = evaluate(head, env) as any;
    const args = rest.map((part) => evaluate(part, env));
    if (typeof fn === 'function') return fn(...args);
    if (!fn?.params) throw new TypeError(`${JSON.stringify(head)} is no function`);
    const vars = new Map<string, Value>();
    fn.params.forEach((name: string, i: number) => vars.set(name, args[i] ?? null));
    env = { vars, outer: fn.env };
    x = fn.body;
  }
}

function globals(): Env {
  const vars = new Map<string, Value>(Object.entries({
    '+': (...xs: number[]) => xs.reduce((a, b) => a + b, 0),
    '*': (...xs: number[]) => xs.reduce((a, b) => a * b, 1),
    '-': (a: number, ...xs: number[]) => (xs.length ? xs.reduce((x, y) => x - y, a) : -a),
    '<': (a: number, b: number) => a < b,
    '=': (a: Value, b: Value) => a === b,
    cons: (a: Value, b: Value[] | null) => [a, ...(b ?? [])],
    car: (l: Value[]) => { if (!l?.length) throw new TypeError('car of nothing'); return l[0]!; },
    cdr: (l: Value[]) => (l.length > 1 ? l.slice(1) : null),
    'null?': (x: Value) => x === null || (Array.isArray(x) && x.length === 0),
    list: (...xs: Value[]) => xs,
  }));
  return { vars, outer: null };
}

const PRELUDE = `
(define (map f l) (if (null? l) '() (cons (f (car l)) (map f (cdr l)))))
(define (fold f a l) (if (null? l) a (fold f (f a (car l)) (cdr l))))
(define (counter) (let ((n 0)) (lambda () (set! n (+ n 1)) n)))
(define (loop i acc) (if (= i 0) acc (loop (- i 1) (+ acc i))))
`;

export default task(function lisp(programs: string[]) {
  const results: Value[] = [];
  for (const text of programs) {
    const env = globals();
    try {
      for (const form of read(PRELUDE)) evaluate(form, env);
      let last: Value = null;
      for (const form of read(text)) last = evaluate(form, env);
      results.push(last);
    } catch (error) {
      results.push(`${(error as Error).name}: ${(error as Error).message}`);
    }
  }
  return results;
});
export const args = [[
  "(map (lambda (x) (* x x)) '(1 2 3))", '(define c (counter)) (define d (counter)) (c) (c) (list (c) (d))', '(loop 20 0)',
  "(fold + 0 (map (lambda (f) (f 10)) (list (lambda (x) (- x 1)) (lambda (x) (* 2 x)))))", '(car (list))', '(nope 1)', '((1 2))', '(a',
]];
