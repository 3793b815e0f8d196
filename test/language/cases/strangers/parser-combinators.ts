import { task } from 'mgr-scheduler';

type Result<T> = { ok: true; value: T; rest: number } | { ok: false; at: number; expected: string[] };
type Parser2<T> = (text: string, at: number) => Result<T>;

const fail = (at: number, ...expected: string[]): Result<never> => ({ ok: false, at, expected });
const token = (pattern: RegExp, name: string): Parser2<string> => (text, at) => {
  const sticky = new RegExp(pattern.source, 'y');
  sticky.lastIndex = at;
  const m = sticky.exec(text);
  if (!m) return fail(at, name);
  const blank = /\s*/y;
  blank.lastIndex = sticky.lastIndex;
  blank.test(text);
  return { ok: true, value: m[0], rest: blank.lastIndex };
};
const map = <A, B>(p: Parser2<A>, by: (a: A) => B): Parser2<B> => (text, at) => {
  const r = p(text, at);
  return r.ok ? { ...r, value: by(r.value) } : r;
};
const seq = <T extends unknown[]>(...parts: { [K in keyof T]: Parser2<T[K]> }): Parser2<T> => (text, at) => {
  const values: unknown[] = [];
  for (const part of parts) {
    const r = part(text, at);
    if (!r.ok) return r;
    values.push(r.value);
    at = r.rest;
  }
  return { ok: true, value: values as T, rest: at };
};
const either = <T>(...options: Parser2<T>[]): Parser2<T> => (text, at) => {
  let furthest = fail(at) as Extract<Result<T>, { ok: false }>;
  for (const option of options) {
    const r = option(text, at);
    if (r.ok) return r;
    if (r.at > furthest.at) furthest = r;
    else if (r.at === furthest.at) furthest = { ...furthest, expected: [...furthest.expected, ...r.expected] };
  }
  return furthest;
};
const many = <T>(p: Parser2<T>): Parser2<T[]> => (text, at) => {
  const values: T[] = [];
  for (;;) {
    const r = p(text, at);
    if (!r.ok) return r.at > at ? r : { ok: true, value: values, rest: at };
    values.push(r.value);
    at = r.rest;
  }
};
const lazy = <T>(make: () => Parser2<T>): Parser2<T> => { let made: Parser2<T> | undefined; return (text, at) => (made ??= make())(text, at); };
const sepBy = <T>(p: Parser2<T>, separator: Parser2<unknown>): Parser2<T[]> =>
  either(map(seq(p, many(map(seq(separator, p), ([, x]) => x))), ([first, rest]) => [first, ...rest]), (_t, at) => ({ ok: true, value: [] as T[], rest: at }));

type Data = number | string | boolean | null | Data[] | { [key: string]: Data };
const value: Parser2<Data> = lazy(() => either<Data>(number, text, word, list, object));
const number = map(token(/-?\d+(\.\d+)?/, 'a number'), Number);
const text = map(token(/"(?:[^"\\]|\\.)*"/, 'a string'), (s) => JSON.parse(s) as string);
const word = map(token(/true|false|null/, 'a word'), (s) => JSON.parse(s) as boolean | null);
const list = map(seq(token(/\[/, '['), sepBy(value, token(/,/, ',')), token(/\]/, ']')), ([, items]) => items as Data);
const object = map(
  seq(token(/\{/, '{'), sepBy(seq(text, token(/:/, ':'), value), token(/,/, ',')), token(/\}/, '}')),
  ([, pairs]) => Object.fromEntries(pairs.map(([k, , v]) => [k, v])) as Data,
);

export default task(function combinators(sources: string[]) {
  const out: unknown[] = [];
  for (const source of sources) {
    const r = value(source, 0);
    if (!r.ok) out.push(`at ${r.at}: ${r.expected.join(' or ')}`);
    else if (r.rest < source.length) out.push(`left over: ${source.slice(r.rest)}`);
    else out.push(r.value);
  }
  return out;
});
export const args = [['[1, 2.5, [-3], []]', '{"a": {"b": [true, null]}, "c\\n": "x\\"y"}', '[1, 2', '{"a" 1}', '[1] 2', '', '[1, oops]']];
