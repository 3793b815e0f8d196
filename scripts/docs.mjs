// `npm run docs`: writes the generated parts of the documents, between their markers. `--check` only says which are out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../bench/readme.mjs';
import { layoutPicture } from './lib/layout-picture.mjs';
import { root } from './lib/project.mjs';
import { gapsTable, refusedTable } from './lib/refused-list.mjs';

const PARTS = [
  { file: 'ARCHITECTURE.md', name: 'layout', from: 'src/memory/layout.ts', text: layoutPicture },
  { file: 'README.md', name: 'measured', from: 'bench/results/', text: figures },
  { file: 'docs/refused.md', name: 'refused', from: 'test/language/cases/refused/', text: refusedTable },
  { file: 'docs/refused.md', name: 'gaps', from: 'test/language/cases/', text: gapsTable },
];

const check = process.argv.includes('--check');
let stale = 0;
for (const { file, name, from, text } of PARTS) {
  const path = join(root, file);
  const before = readFileSync(path, 'utf8');
  const after = replaced(before, file, name, from, await text());
  if (after === before) continue;
  stale++;
  if (check) console.error(`${file}: the part "${name}" is not what ${from} says: npm run docs`);
  else writeFileSync(path, after);
}
if (check && stale > 0) process.exit(1);

function replaced(document, file, name, from, text) {
  const begin = `<!-- ${name}: generated from ${from} by npm run docs -->`;
  const end = `<!-- ${name}: end -->`;
  const at = document.indexOf(begin);
  const to = document.indexOf(end);
  if (at < 0 || to < at) throw new Error(`${file} has no markers "${begin}" and "${end}"`);
  return `${document.slice(0, at)}${begin}\n${text}\n${document.slice(to)}`;
}
