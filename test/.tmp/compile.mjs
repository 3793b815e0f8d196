import { readFileSync, writeFileSync } from 'node:fs';
import { rolldown } from 'rolldown';
const b = await rolldown({ input: '/tmp/h1/src/compiler/index.ts', platform: 'node', external: [/^[^./]/] });
await b.write({ file: '/tmp/h1/test/.tmp/compiler.mjs', format: 'esm' });
const { compileModule, formatDiagnostic } = await import('/tmp/h1/test/.tmp/compiler.mjs');
for (const f of process.argv.slice(2)) {
  const r = compileModule(readFileSync(f, 'utf8'), 'file://' + f, { resolve: () => null, load: () => null }, { strip: 0 });
  console.log(r.diagnostics.map((d) => formatDiagnostic(d)).join('\n'));
  console.log(r.code.replaceAll('\t', '  '));
  writeFileSync(f.replace('.js', '.out.mjs'), r.code);
}
