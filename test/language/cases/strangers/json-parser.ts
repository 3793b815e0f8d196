import { task } from 'mgr-scheduler';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

class ParseError extends Error {
  readonly at: number;
  constructor(message: string, at: number) {
    super(`${message} at ${at}`);
    this.name = 'ParseError';
    this.at = at;
  }
}

function parse(text: string): Json {
  let at = 0;
  const fail = (what: string): never => {
    throw new ParseError(what, at);
  };
  const space = (): void => {
    while (at < text.length && ' \n\r\t'.includes(text[at]!)) at++;
  };
  const value = (): Json => {
    space();
    const c = text[at];
    if (c === '{') return object();
    if (c === '[') return array();
    if (c === '"') return string();
    if (c === 't' || c === 'f' || c === 'n') return word();
    return number();
  };
  const word = (): Json => {
    for (const [name, meaning] of [['true', true], ['false', false], ['null', null]] as const) {
      if (text.startsWith(name, at)) {
        at += name.length;
        return meaning;
      }
    }
    return fail('unknown word');
  };
  const number = (): number => {
    const match = /-?\d+(\.\d+)?([eE][+-]?\d+)?/y;
    match.lastIndex = at;
    const found = match.exec(text);
    if (!found) return fail('a value was expected');
    at = match.lastIndex;
    return Number(found[0]);
  };
  const string = (): string => {
    let out = '';
    at++;
    for (;;) {
      if (at >= text.length) fail('unterminated string');
      const c = text[at++]!;
      if (c === '"') return out;
      if (c === '\\') {
        const e = text[at++]!;
        switch (e) {
          case 'n': out += '\n'; break;
          case 't': out += '\t'; break;
          case 'u':
            out += String.fromCharCode(Number.parseInt(text.slice(at, at + 4), 16));
            at += 4;
            break;
          default: out += e;
        }
      } else out += c;
    }
  };
  const array = (): Json[] => {
    const out: Json[] = [];
    at++;
    space();
    if (text[at] === ']') { at++; return out; }
    for (;;) {
      out.push(value());
      space();
      const c = text[at++];
      if (c === ']') return out;
      if (c !== ',') fail('expected , or ]');
    }
  };
  const object = (): Json => {
    const out: { [key: string]: Json } = {};
    at++;
    space();
    if (text[at] === '}') { at++; return out; }
    for (;;) {
      space();
      if (text[at] !== '"') fail('expected a key');
      const key = string();
      space();
      if (text[at++] !== ':') fail('expected :');
      out[key] = value();
      space();
      const c = text[at++];
      if (c === '}') return out;
      if (c !== ',') fail('expected , or }');
    }
  };
  const result = value();
  space();
  if (at < text.length) fail('trailing text');
  return result;
}

export default task(function json(rounds: number) {
  const texts = ['{"a":[1,2,{"b":"x\\u0041\\n"}],"c":null,"d":-1.5e3}', '[1,2', '{"a" 1}', '[true,false,nul]', ' [ ] ', '"open'];
  const out: unknown[] = [];
  for (let i = 0; i < rounds; i++) {
    for (const text of texts) {
      try {
        out.push(parse(text));
      } catch (error) {
        if (!(error instanceof ParseError)) throw error;
        out.push([error.name, error.message, error.at]);
      }
    }
  }
  return out;
});
export const args = [2];
