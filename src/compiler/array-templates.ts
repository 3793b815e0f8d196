/**
 * What stands in the place of `xs.map(x => ...)` and the like: the language's algorithm (ECMA-262 23.1.3) as a loop, which can leave in the
 * callback, where `xs` is a real array with the built-in method; the method itself for anything else. As in fork-templates.ts, `BODY`,
 * `RECEIVER`, `TEXT` and `GIVEN` are what the user wrote, and `$name` is an export of the ABI.
 */

/** The callback, for its value in the hands of a method that is not the built-in one. */
export interface CallbackShape {
  /** Null: a function that the user has named. */
  length: number | null;
  /** An arrow is no constructor. */
  isArrow: boolean;
}

/**
 * What the call gives besides the callback (its `this`, or what a reduction starts with): nothing, a value that may as well be made before the
 * method is looked up, or an expression that must not.
 */
export type Given = 'none' | 'before' | 'after';

/** `each` for each index of the array that is there, from the first to the last. */
const forward = (each: string) => `
    for (let index = 0; index < length; index++) {
      if (index in receiver) {
        ${each}
      }
    }`;

const CALL = 'body(receiver[index], index, receiver)';

/** The callback as a value, of the same length and kind. (Filler gives `fallback` the name that it has.) */
function callbackOf({ length, isArrow }: CallbackShape): string {
  if (length === null) return 'body';
  const names = Array.from({ length }, (_, i) => `p${i}, `).join('');
  const all = `${names}...all`;
  return isArrow ? `(${all}) => body(${all})` : `function fallback(${all}) { return body(${all}); }`;
}

/** The function around `list`, called; in it `given` has the value of `GIVEN`. */
function calledWith(given: Given, name: string, list: string): string {
  const isBefore = given === 'before';
  return `(function made(receiver${isBefore ? ', given' : ''}) {
    const body = BODY;
    const method = receiver.${name};
    ${given === 'after' ? 'const given = GIVEN;' : ''}
    const length = +$arrayLength(receiver, method, '${name}');
    ${list}
  })(RECEIVER${isBefore ? ', GIVEN' : ''})`;
}

interface Shape {
  start?: string;
  loop: string;
  end?: string;
}

function method(name: string, given: Given, callback: string, { start = '', loop, end = '' }: Shape): string {
  const rest = given === 'none' ? '' : ', ...given';
  return calledWith(
    given,
    name,
    `if (length < 0) return $invoke(method, receiver, TEXT, ${callback}${rest});
    ${start}
    ${loop}
    ${end}`,
  );
}

/** A search looks at holes too. */
const search = (each: string, otherwise: string, isForward = true): Shape => ({
  loop: isForward
    ? `for (let index = 0; index < length; index++) { ${each} }`
    : `for (let index = length - 1; index >= 0; index--) { ${each} }`,
  end: `return ${otherwise};`,
});

const FIND = `const item = receiver[index];
      if (body(item, index, receiver)) return item;`;
const FIND_INDEX = 'if (body(receiver[index], index, receiver)) return index;';

const SHAPES: Record<string, Shape> = {
  forEach: { loop: forward(`${CALL};`) },
  map: { start: 'const mapped = $newArray(length);', loop: forward(`mapped[index] = ${CALL};`), end: 'return mapped;' },
  filter: {
    start: 'const kept = [];',
    loop: forward('const item = receiver[index];\nif (body(item, index, receiver)) kept.push(item);'),
    end: 'return kept;',
  },
  flatMap: { start: 'const flat = [];', loop: forward(`$flatInto(flat, ${CALL});`), end: 'return flat;' },
  some: { loop: forward(`if (${CALL}) return true;`), end: 'return false;' },
  every: { loop: forward(`if (!${CALL}) return false;`), end: 'return true;' },
  find: search(FIND, 'void 0'),
  findLast: search(FIND, 'void 0', false),
  findIndex: search(FIND_INDEX, '-1'),
  findLastIndex: search(FIND_INDEX, '-1', false),
};

/** The text for a method that takes a callback and perhaps its `this`. */
export function callbackTemplate(name: string, given: Given, callback: CallbackShape): string | null {
  const shape = SHAPES[name];
  return shape ? method(name, given, callbackOf(callback), shape) : null;
}

/** `reduce` and `reduceRight`; `given` is what they start with. */
export function reduceTemplate(name: 'reduce' | 'reduceRight', given: Given, callback: CallbackShape): string {
  const hasStart = given !== 'none';
  const isRight = name === 'reduceRight';
  const [first, last, step] = isRight ? ['length - 1', 'at >= 0', 'at--'] : ['0', 'at < length', 'at++'];
  const fallback = (start: string) => `$invoke(method, receiver, TEXT, ${callbackOf(callback)}${start})`;
  const begin = hasStart
    ? 'let value = given; let at = FIRST;'
    : `let at = FIRST;
    while (LAST && !(at in receiver)) STEP;
    if (!(LAST)) return ${fallback('')};
    let value = receiver[at];
    STEP;`;
  return calledWith(
    given,
    name,
    `if (length < 0) return ${fallback(hasStart ? ', given' : '')};
    ${begin}
    for (; LAST; STEP) {
      if (at in receiver) value = body(value, receiver[at], at, receiver);
    }
    return value;`,
  )
    .replaceAll('FIRST', first as string)
    .replaceAll('LAST', last as string)
    .replaceAll('STEP', step as string);
}
