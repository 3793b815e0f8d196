import { expect, test } from 'vitest';
import { noteMap, readStack } from './stacks.ts';

// Line 1 of the module is the second one of the text; line 2 has nothing.
noteMap('blob:http://localhost:1/0-a#work', 'work', {
  version: 3,
  names: [],
  sources: ['work'],
  sourcesContent: [''],
  mappings: [[[0, 0, 1, 4]], []],
});

test('places in a module that was made are those of its text, in the form of each engine', () => {
  expect(readStack('Error: x\n    at f (blob:http://localhost:1/0-a#work:2:8)\n    at g (app.js:1:2)')).toBe(
    'Error: x\n    at f (work:2:5)\n    at g (app.js:1:2)',
  );
  expect(readStack('f@blob:http://localhost:1/0-a#work:2:8\n@blob:http://localhost:1/0-a:2:1')).toBe(
    'f@work:2:5\n@work:2:5',
  );
});

test('what has no place in the text stays as it is', () => {
  for (const place of [
    'blob:http://localhost:1/0-b#other:2:8',
    'blob:http://localhost:1/0-a#work:1:8',
    'blob:http://localhost:1/0-a:3:1',
  ]) {
    expect(readStack(`f@${place}`)).toBe(`f@${place}`);
  }
});
