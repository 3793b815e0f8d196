import { describe, expect, test } from 'vitest';
import { codeFrame } from './code-frame.ts';

describe('the frame', () => {
  const one = (line: number, column: number, endColumn: number) => ({ line, column, endLine: line, endColumn });

  test('at the first and the last line, tabs, and a place at the end', () => {
    expect(codeFrame('a\n\tb c\nd', one(2, 2, 3))).toBe('  1 | a\n> 2 |  b c\n    |  ^\n  3 | d');
    expect(codeFrame('only', one(1, 5, 5))).toBe('> 1 | only\n    |     ^');
    expect(codeFrame(`${'x\n'.repeat(9)}y`, one(10, 1, 2))).toBe('   8 | x\n   9 | x\n> 10 | y\n     | ^');
  });

  test('a place over several lines; the middle of a long one is left out', () => {
    const text = 'f(\r\n  a,\r\n\r\n  b,\r\n);\r\n';
    expect(codeFrame(text, { line: 1, column: 1, endLine: 5, endColumn: 2 }, { after: 0 })).toMatchInlineSnapshot(`
      "> 1 | f(
          | ^^
      > 2 |   a,
          |   ^^
      > 3 |
          |
      > 4 |   b,
          |   ^^
      > 5 | );
          | ^"
    `);
    const long = ['const x = f(', ...'abcdefgh'.split('').map((name) => `  ${name},`), ');'].join('\n');
    expect(codeFrame(long, { line: 1, column: 11, endLine: 10, endColumn: 2 })).toMatchInlineSnapshot(`
      ">  1 | const x = f(
           |           ^^
      >  2 |   a,
           |   ^^
           | ...
      > 10 | );
           | ^"
    `);
  });

  test('a long line is shown around the place', () => {
    const long = `${'a'.repeat(200)} here ${'b'.repeat(200)}`;
    expect(codeFrame(long, one(1, 202, 206))).toMatchInlineSnapshot(`
      "> 1 | ... aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa here bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb ...
          |                                             ^^^^"
    `);
  });
});
