/**
 * The texts that a person gets, each in a file of `golden/`; `npx vitest run test/diagnostics --update` writes them anew. Every place of
 * the compiler that refuses something must be met by a case, every case is in docs/refused.md, and no golden is left over.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { compileModule, type Diagnostic, formatDiagnostic } from '../../src/compiler/index.ts';
import { diagnosticsOf as diagnosticsIn } from '../../src/plugin/errors.ts';
import { stripTypes } from '../../src/plugin/strip.ts';
import { findCases, findRefusals, refusedFolder, sourceOf } from '../language/cases.ts';
import { mgr, root } from '../lib/process.ts';
import { diagnosticsOf, diagnosticsOfGap } from './refused.ts';
import { findSites } from './sites.ts';

const refusals = findRefusals().map(({ name }) => name);
/** Cases whose text is there in colours too. */
const IN_COLOURS = ['with-module-variable-written', 'several-in-one-run', 'fork-captures-what-changes'];
/** Texts that no program of the cases gives, as it must not parse. */
const PARSE = { 'no-parse-typescript': parseTypeScript, 'no-parse-javascript': parseJavaScript };
/** Tasks of fixtures/carry.ts. */
const RUNTIME = ['result', 'thrown', 'forked', 'forkedInPlace', 'captured', 'capturedByAFork'];

/** The text is the golden's. A missing golden is an error too, and not written but by `--update`. */
async function expectGolden(name: string, text: string): Promise<void> {
  const path = join(root, 'test/diagnostics/golden', `${name}.txt`);
  const { snapshotState } = expect.getState() as unknown as { snapshotState: { _updateSnapshot?: string } };
  if (snapshotState._updateSnapshot !== 'all') expect(existsSync(path), `no golden ${name}.txt`).toBe(true);
  await expect(text).toMatchFileSnapshot(path);
}

const textOf = (found: Diagnostic[], color = false) =>
  `${found.map((one) => formatDiagnostic(one, { color })).join('\n\n')}\n`;

function parseTypeScript(): Diagnostic[] {
  try {
    stripTypes('export function f(\n  n: number\n{\n  return n;\n}\n', 'file:///no-parse.ts');
  } catch (error) {
    return diagnosticsIn(error) ?? [];
  }
  return [];
}

function parseJavaScript(): Diagnostic[] {
  const host = { resolve: () => null, load: () => null };
  return compileModule('let a = 1;\nlet b = ;\n', 'file:///no-parse.js', host).diagnostics;
}

describe('the text', () => {
  test.each(refusals)('%s', async (name) => {
    const found = diagnosticsOf(name);
    expect(found.length).toBeGreaterThan(0);
    await expectGolden(name, textOf(found));
  });

  test.each(IN_COLOURS)('%s, in colours', async (name) => {
    const text = textOf(diagnosticsOf(name), true);
    await expectGolden(`${name}.colours`, text);
    expect(stripVTControlCharacters(text)).toBe(textOf(diagnosticsOf(name)));
  });

  test.each(Object.keys(PARSE) as (keyof typeof PARSE)[])('%s', async (name) => {
    await expectGolden(name, textOf(PARSE[name]()));
  });

  test.each(RUNTIME)('while it runs: %s', async (task) => {
    const words = ['run', 'test/diagnostics/fixtures/carry.ts', '--threads', '1', '--task', task, '--', '20'];
    const { code, stderr } = await mgr(words, { cwd: root });
    expect(code).toBe(1);
    // The stack has tests of its own (test/runtime/errors.test.ts).
    const lines = stderr.replaceAll(root, '/').split('\n');
    await expectGolden(`runtime-${task}`, lines.filter((line) => !/^ {4}at /.test(line)).join('\n'));
  });

  test('no golden is left over', () => {
    const others = [...IN_COLOURS.map((name) => `${name}.colours`), ...RUNTIME.map((name) => `runtime-${name}`)];
    const known = [...refusals, ...Object.keys(PARSE), ...others];
    const found = readdirSync(join(root, 'test/diagnostics/golden')).map((name) => name.replace(/\.txt$/, ''));
    expect(found.sort()).toEqual([...new Set(known)].sort());
  });
});

describe('what is refused', () => {
  const gaps = findCases().filter((one) => one.soFar);
  const all = [
    ...refusals.flatMap((name) => diagnosticsOf(name)),
    ...gaps.flatMap((one) => diagnosticsOfGap(one.module)),
    ...Object.values(PARSE).flatMap((parse) => parse()),
  ];
  const sites = findSites();

  test('the source is understood: all codes come from the places that were found', () => {
    expect(sites.length).toBeGreaterThan(20);
    const source = readFileSync(join(root, 'src/compiler/diagnostics.ts'), 'utf8');
    const union = /export type DiagnosticCode =([^;]+);/.exec(source)?.[1] ?? '';
    const codes = [...union.matchAll(/'(MGR_\w+)'/g)].map((match) => match[1]);
    expect([...new Set(sites.map(({ code }) => code))].sort()).toEqual(codes.sort());
  });

  test.each(sites)('$name', ({ code, message }) => {
    const found = all.some((one) => one.code === code && message.test(one.message));
    expect(found, 'give it a case in test/language/cases/refused, with its golden').toBe(true);
  });

  test.each(refusals)('%s is in the list, with its reason and what to do', (name) => {
    const entry = entryOf(name);
    const main = entry.as ?? name;
    expect(refusals).toContain(main);
    const { what, why, instead } = entryOf(main);
    for (const text of [what, why, instead]) expect(text).toMatch(/\S/);
    const list = readFileSync(join(root, 'docs/refused.md'), 'utf8');
    expect(list).toContain(`| ${what} |`);
    expect(list).toContain(`[${name}](../test/language/cases/refused/${name}.ts)`);
  });
});

/** What the head of a case says about it. */
function entryOf(name: string): Record<'as' | 'what' | 'why' | 'instead', string | undefined> {
  const text = sourceOf(refusedFolder, name);
  const field = (key: string) => new RegExp(`^// ${key}: (.+)$`, 'm').exec(text)?.[1];
  return { as: field('as'), what: field('what'), why: field('why'), instead: field('instead') };
}
