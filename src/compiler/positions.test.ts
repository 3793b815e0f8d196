import { parse } from 'acorn';
import { expect, test } from 'vitest';
import { stripTypes } from '../plugin/strip.ts';
import { type Node, walk } from './ast.ts';
import { openMap, originalPlace, originalPosition, type SourceText } from './positions.ts';

function open(original: string): { source: SourceText; ast: Node } {
  const { code, map } = stripTypes(original, 'file:///app.ts');
  const ast = parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true }) as unknown as Node;
  return { source: { id: 'file:///app.ts', original, code, map: openMap(map) }, ast };
}

/** What the user wrote in the place of each node of a type. */
function written(original: string, type: string): string[] {
  const { source, ast } = open(original);
  const lines = original.split('\n');
  const offset = ({ line, column }: { line: number; column: number }) =>
    lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0) + column;
  const found: string[] = [];
  walk(ast, (node) => {
    if (node.type !== type || !node.loc) return;
    const { start, end } = originalPlace(source, node.loc);
    found.push(original.slice(offset(start), offset(end)));
  });
  return found;
}

test('names, with and without types behind them', () => {
  const text = 'function f(this: any, n: number, xs: Array<[number, string]>): number {\n  total += n as number;\n}\n';
  expect(written(text, 'Identifier')).toEqual(['f', 'n', 'xs', 'total', 'n']);
});

test('`this` behind a cast', () => {
  expect(written('while (n-- > 0) (this as any).a = <number>arguments[0]!;', 'ThisExpression')).toEqual(['this']);
});

test('expressions over several lines, with quotes that change', () => {
  const call = "parallelFor(\n    0,\n    n,\n    (i: number) => { total += i },\n    { grain: 'a' as any },\n  )";
  expect(written(`const x = ${call};\ng();`, 'CallExpression')).toEqual([call, 'g()']);
});

test('functions with types in their heads', () => {
  const fn = 'function g<T extends { a: number }>(xs: T[]): (n: number) => T {\n    return () => xs[0] as T;\n  }';
  expect(written(`const x = ${fn};`, 'FunctionExpression')).toEqual([fn]);
});

test('classes, and what has no text of its own', () => {
  const text = 'class A<T> extends Map<string, T> {\n  constructor(private a: number) { super(); }\n}';
  expect(written(text, 'ClassDeclaration')).toEqual([text]);
  for (const place of written('enum E { A, B }\n', 'Identifier')) expect(place.length).toBeGreaterThan(0);
});

test('a name that is part of another one is not taken for it', () => {
  expect(written('g((x1 as T1<x>).x2, (y as x), x as any);', 'Identifier')).toEqual(['g', 'x1', 'x2', 'y', 'x']);
});

test('without a map all stays', () => {
  const loc = { start: { line: 1, column: 2 }, end: { line: 1, column: 4 } };
  const source = { id: 'a', original: 'abcdef', code: 'abcdef', map: null };
  expect(originalPlace(source, loc)).toEqual(loc);
  expect(originalPosition(source, loc.start)).toEqual(loc.start);
});
