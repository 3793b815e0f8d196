// The list of what the compiler refuses, from the heads of the language cases: `refused:` with `what:`, `why:` and `instead:`, or `as:` the
// case that says it; and what is only `refused so far`.
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { root } from './project.mjs';

const cases = join(root, 'test/language/cases');
const LINK = '../test/language/cases';

function headOf(path) {
  const text = readFileSync(join(cases, path), 'utf8');
  const field = (key) => new RegExp(`^// ${key}: (.+)$`, 'm').exec(text)?.[1];
  return { path, name: path.replace(/\.ts$/, ''), field };
}

const link = ({ name, path }) => `[${name.replace(/^refused\//, '')}](${LINK}/${path})`;
const row = (cells) => `| ${cells.join(' | ')} |`;
const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);

function modules() {
  const paths = readdirSync(cases, { recursive: true, encoding: 'utf8' });
  return paths
    .filter((path) => path.endsWith('.ts'))
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** What is refused for good. */
export function refusedTable() {
  const heads = modules()
    .filter((path) => /^refused\/[^/]+$/.test(path))
    .map(headOf);
  const entries = heads
    .filter(({ field }) => field('what') !== undefined)
    .map((head) => {
      const own = head.name.replace('refused/', '');
      const tests = [head, ...heads.filter(({ field }) => field('as') === own)];
      const [code] = /MGR_\w+/.exec(head.field('refused'));
      return {
        code,
        own,
        cells: [head.field('what'), head.field('why'), head.field('instead'), tests.map(link).join(', ')],
      };
    });
  entries.sort((a, b) => compare(a.code, b.code) || compare(a.own, b.own));
  const rows = entries.map(({ code, cells }) => row([`\`${code}\``, ...cells]));
  return [row(['code', 'what', 'why', 'instead', 'tests']), '|---|---|---|---|---|', ...rows].join('\n');
}

/** What is refused until somebody makes it work: by reason, with the cases that wait for it. */
export function gapsTable() {
  const byReason = new Map();
  for (const path of modules()) {
    const head = headOf(path);
    const found = /^(MGR_\w+), (.+)$/.exec(head.field('refused so far') ?? '');
    if (!found) continue;
    const key = row([`\`${found[1]}\``, found[2]]).slice(0, -2);
    byReason.set(key, [...(byReason.get(key) ?? []), head]);
  }
  if (byReason.size === 0) return 'Nothing.';
  const rows = [...byReason]
    .sort(([a], [b]) => compare(a, b))
    .map(([key, heads]) => `${key} | ${heads.map(link).join(', ')} |`);
  return [row(['code', 'what', 'cases']), '|---|---|---|', ...rows].join('\n');
}
