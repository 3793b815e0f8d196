/** One module of some 2,000 lines of ordinary TypeScript: all kernels, joined. */
import { readFileSync } from 'node:fs';
import { kernels } from '../kernels/index.ts';

const folder = new URL('../kernels/', import.meta.url);
const DECLARED = /^(?:export )?(?:abstract )?(?:const|let|function|class|interface|type) (\w+)/gm;
const IMPORT = /^import .*;\n/gm;
const TASK = /^export default task\(/m;

/** A kernel's task, as the joined module exports it. */
export const taskName = (kernel: string): string => `${kernel}Task`;

/** Names of the top level that an earlier kernel has taken get the kernel's name behind them. */
function withOwnNames(code: string, kernel: string, taken: Set<string>): string {
  let own = code;
  for (const [, name] of code.matchAll(DECLARED)) {
    if (taken.has(name)) own = own.replaceAll(new RegExp(`(?<![\\w$.#])${name}(?![\\w$])`, 'g'), `${name}_${kernel}`);
    else taken.add(name);
  }
  return own;
}

/** The module as TypeScript. */
export function joinedKernels(): string {
  const imports = new Set<string>();
  const taken = new Set<string>();
  const parts = kernels.map(({ name }) => {
    const source = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
    for (const [line] of source.matchAll(IMPORT)) imports.add(line);
    const body = source.replaceAll(IMPORT, '').trim();
    return withOwnNames(body, name, taken).replace(TASK, `export const ${taskName(name)} = task(`);
  });
  return `${[...imports].join('')}\n${parts.join('\n\n')}\n`;
}
