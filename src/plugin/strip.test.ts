import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { expect, test } from 'vitest';
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

test('a file that does not parse: MGR_PARSE, the place, a frame', () => {
  const broken = () => stripTypes('let a = 1;\nlet x: number = ;\n', id);
  expect(broken).toThrow(/app\.ts:2:17: .*\n(?:.*\n)*.*let x: number = ;\n.*\^/);
  expect(broken).toThrow(expect.objectContaining({ code: 'MGR_PARSE', file: id, line: 2, column: 17 }));
});

test('the same for JavaScript', () => {
  expect(() => checkModule('let a = 1;\nlet x = ;\n', 'file:///project/a.js')).toThrow(
    expect.objectContaining({ code: 'MGR_PARSE', line: 2, column: 9 }),
  );
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
