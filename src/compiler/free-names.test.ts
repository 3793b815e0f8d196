import { expect, test } from 'vitest';
import { freeNames } from './free-names.ts';

const namesOf = (code: string): string[] =>
  freeNames(code).map(({ name, loc }) => `${name}:${loc?.start.line}:${loc?.start.column}`);

test('what is declared anywhere around is not free, what is not is told once, where it is used first', () => {
  expect(
    namesOf(
      'const a = 1;\nfunction f(x, { y = late } = {}) { try { g(x, y, a); } catch (e) { e; } return arguments; }\nlate + g;\nMath.max(z);',
    ),
  ).toEqual(['late:2:20', 'g:2:41', 'Math:4:0', 'z:4:9']);
});

test('written names, shorthands and tags are uses; keys, labels and what `typeof` asks for are none', () => {
  expect(namesOf('out: for (;;) { w = 1; ({ s, k: 1 }).p; break out; }\ntag`$' + '{u}`;\ntypeof window;')).toEqual([
    'w:1:16',
    's:1:26',
    'tag:2:0',
    'u:2:6',
  ]);
  expect(namesOf('typeof seen; seen();')).toEqual(['seen:1:13']);
});

test('what does not parse throws', () => {
  expect(() => freeNames('const = 1')).toThrow(SyntaxError);
});
