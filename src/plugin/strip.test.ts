import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
import { diagnosticsOf } from './errors.ts';
import { checkModule, composeMaps, lowerUsing, stripTypes } from './strip.ts';

const id = 'file:///project/app.ts';

function placeOf(emitted: { code: string; map: unknown }, text: string) {
  const before = emitted.code.slice(0, emitted.code.indexOf(text)).split('\n');
  const { source, line, column } = originalPositionFor(new TraceMap(emitted.map as never), {
    line: before.length,
    column: (before.at(-1) as string).length,
  });
  return { source, line, column };
}

test('types go, enums and parameter properties stay what they mean', () => {
  const { code } = stripTypes(
    'import type { A } from "./a";\nimport { B } from "./b";\nenum E { X = 3 }\nclass K { constructor(private x: number) {} }\nexport const e: B = E.X as number;\n',
    id,
  );
  expect(code).not.toMatch(/import|: number|private/);
  expect(code).toContain('this.x = x');
  expect(code).toMatch(/E\["X"\] = 3/);
});

test('the map leads to the lines of the source', () => {
  const stripped = stripTypes(
    'interface A { a: number }\n\nexport function f(a: A): number {\n  return mark(a);\n}\n',
    id,
  );
  expect(placeOf(stripped, 'mark')).toEqual({ source: id, line: 4, column: 9 });
});

/** What a step says of a file that does not parse. */
function diagnosticOf(step: () => unknown) {
  try {
    step();
  } catch (error) {
    expect(error).toMatchObject({ code: 'MGR_PARSE' });
    return diagnosticsOf(error)?.[0];
  }
  throw new Error('no error');
}

test('a file that does not parse: MGR_PARSE, the place, a frame, and what belongs to it', () => {
  const found = diagnosticOf(() => stripTypes('let a = 1;\nlet x: number = ;\n', id));
  expect(found).toMatchObject({ code: 'MGR_PARSE', file: id, line: 2, column: 17 });
  expect(found?.frame).toBe('  1 | let a = 1;\n> 2 | let x: number = ;\n    |                 ^');
  const open = diagnosticOf(() => stripTypes('function f(\n  x: number\n{ return x; }\n', id));
  expect(open?.related).toEqual([expect.objectContaining({ message: 'opened here', line: 1, column: 11 })]);
});

test('the same for JavaScript', () => {
  const found = diagnosticOf(() => checkModule('let a = 1;\nlet x = ;\n', 'file:///project/a.js'));
  expect(found).toMatchObject({ message: 'Unexpected token', line: 2, column: 9 });
  expect(() => checkModule('await using a = b;\nexport {};\n', 'file:///project/a.js')).not.toThrow();
});

test('using is lowered for a runtime without it, and the map goes through', () => {
  const stripped = stripTypes(
    'type A = 1;\nasync function f() {\n  await using a = open();\n  mark(a);\n}\nf();\n',
    id,
  );
  const lowered = lowerUsing(stripped, id);
  if (Number(process.versions.node.split('.')[0]) < 24) expect(lowered.code).not.toMatch(/await using/);
  expect(placeOf(lowered, 'mark(').line).toBe(4);
});

test('joining maps with nothing is the other one', () => {
  const { map } = stripTypes('let a: 1 = 1;', id);
  expect(composeMaps(null, map)).toBe(map);
  expect(composeMaps(map, null)).toBe(map);
  expect(composeMaps(null, null)).toBeNull();
});
