/** A throw in a compiled function is found at the line and the column of what the user wrote. */

import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { describe, expect, test } from 'vitest';
import { hostOf } from '../../test/lib/compiler.ts';
import { stripTypes } from '../plugin/strip.ts';
import { compileModule } from './index.ts';

const SOURCE = `import { task } from 'mgr-scheduler';

type Row = { value: number };

function check(row: Row): number {
  for (let i: number = 0; i < row.value; i++) if (i > 3) throw new RangeError('check');
  return row.value;
}

export default task(function sum(rows: Row[]): number {
  let s: number = 0;
  for (const row of rows) {
    s += row.value + check(row) as number;
    const inner = (n: number): number => {
      while (n-- > 0) if (n === 5) throw new Error('inner');
      return n;
    };
    s += inner(s);
    if (s > 10) throw new TypeError('sum');
  }
  return s;
});
`;

const FILE = 'file:///app/sum.ts';

function compiled(): { code: string; map: TraceMap } {
  const { code, map } = stripTypes(SOURCE, FILE);
  const result = compileModule(code, FILE, hostOf({}), { inputMap: map, originalSource: SOURCE });
  expect(result.diagnostics).toEqual([]);
  return { code: result.code, map: new TraceMap(result.map as ConstructorParameters<typeof TraceMap>[0]) };
}

/** Where a text of the source stands: line from 1, column from 0. */
function placeOf(text: string, where: string): { line: number; column: number } {
  const before = where.slice(0, where.indexOf(text)).split('\n');
  return { line: before.length, column: (before.at(-1) as string).length };
}

describe.each([
  ['check', "new RangeError('check')"],
  ['sum', "new TypeError('sum')"],
  ['inner', "new Error('inner')"],
])('%s', (name, thrown) => {
  test.each(['$mgr', '$mgr_r'])('in its form %s', (suffix) => {
    const { code, map } = compiled();
    const start = code.indexOf(`function ${name}${suffix}(`);
    // The printer has quotes and spaces of its own.
    const place = code.indexOf(thrown.replaceAll("'", '"'), start);
    expect(start).toBeGreaterThan(0);
    expect(place).toBeGreaterThan(start);
    expect(place).toBeLessThan(code.indexOf('\n}', start));
    const lines = code.slice(0, place).split('\n');
    const at = { line: lines.length, column: (lines.at(-1) as string).length };
    const { line, column, source } = originalPositionFor(map, at);
    expect({ line, column }).toEqual(placeOf(thrown, SOURCE));
    expect(source).toBe(FILE);
  });
});

test('the positions of safepoints, for stacks of frames that are not on the stack', () => {
  const { code } = compiled();
  const [, places] = /"sum",\[.*?\]\],"([\d: ]+)"/.exec(code) as RegExpExecArray;
  const call = placeOf('check(row) as', SOURCE);
  expect((places as string).split(' ')).toEqual([
    '10:21',
    expect.stringMatching(/^12:/),
    `${call.line}:${call.column + 1}`,
    expect.stringMatching(/^18:/),
  ]);
});
