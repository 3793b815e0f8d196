// MGR without a build: one file with all that it needs, and the licences of what is in it.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './project.mjs';

const LICENCES = 'standalone.licenses.txt';

/** Bundles an entry into a file of a folder; `define`: names that are replaced by text. */
export async function bundleStandalone({ input, file, format }, folder, define, version) {
  const worker = join(root, 'src/host/browser-worker.ts');
  const build = await rolldown({
    cwd: root,
    input,
    platform: 'browser',
    transform: { target: 'es2022', define },
    plugins: [
      {
        name: 'own-worker',
        load: (id) => (id === worker ? "export { newWorker } from '../standalone/worker.ts';" : null),
      },
    ],
  });
  const {
    output: [chunk],
  } = await build.generate({
    format,
    name: 'mgr',
    // Names stay: stacks of tasks are told from the runtime's by them (src/thread/trace.ts), and nobody debugs this file.
    minify: { compress: true, codegen: true, mangle: { keepNames: true } },
    codeSplitting: false,
    comments: { legal: false },
  });
  await build.close();
  const banner = `/*! mgr-scheduler ${version}, Apache-2.0. Has other packages in it: ${LICENCES} */\n`;
  writeFileSync(join(folder, file), banner + inAscii(chunk.code));
  writeFileSync(join(folder, LICENCES), licences(chunk));
}

/** A page that doesn't say what it is written in reads scripts as something else than UTF-8, and HTML knows no control characters. */
function inAscii(code) {
  return code.replace(/[^\t\n\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Each package that is in the file, with its licence. */
function licences({ modules }) {
  const folders = new Set();
  for (const [id, { renderedLength }] of Object.entries(modules)) {
    const found = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/.exec(id);
    if (found && renderedLength > 0) folders.add(found[0]);
  }
  return `${[...folders]
    .sort()
    .map(licenceOf)
    .join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

function licenceOf(folder) {
  const { name, version, license, main } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const text = licenceFile(folder) ?? firstComment(join(folder, main));
  if (text === undefined) throw new Error(`${name} has no text of its licence`);
  return `${name} ${version} (${license})\n\n${text.trim()}`;
}

function licenceFile(folder) {
  const name = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
  return name === undefined ? undefined : readFileSync(join(folder, name), 'utf8');
}

/** As esrecurse has its licence. */
function firstComment(path) {
  const [, text] = /\/\*([\s\S]*?)\*\//.exec(readFileSync(path, 'utf8')) ?? [];
  return text !== undefined && /copyright/i.test(text) ? text.replace(/^ {2}/gm, '') : undefined;
}
