/** Runs in a process of its own: compiles one module several times, as the loader does, and prints what each time took. */
import { readFileSync } from 'node:fs';
import { compileModule, type Phase, watchPhases } from 'mgr-scheduler/compiler';
import { transformSync } from 'oxc-transform';

export interface CompileOrder {
  /** A TypeScript file. */
  path: string;
  times: number;
}

/** Milliseconds. */
export interface Compilation {
  total: number;
  /** Of all threads of the process, so what the engine does on the side is in it. */
  cpu: number;
  phases: Record<'types' | Phase | 'attached', number>;
}

const order: CompileOrder = JSON.parse(process.argv[2]);
const source = readFileSync(order.path, 'utf8');
const id = new URL(`file://${order.path}`).href;
const host = { resolve: () => null, load: () => null };

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function compileOnce(): Compilation {
  const phases: Partial<Compilation['phases']> = {};
  const cpu = cpuMs();
  const begun = performance.now();
  let last = begun;
  const end = (phase: keyof Compilation['phases']): void => {
    const now = performance.now();
    phases[phase] = now - last;
    last = now;
  };
  watchPhases(end);
  const { code, map, errors } = transformSync(order.path, source, {
    lang: 'ts',
    sourceType: 'module',
    sourcemap: true,
  });
  if (errors.length > 0) throw new Error(errors[0].message);
  end('types');
  const inputMap = { ...map, sources: [id] };
  const result = compileModule(code, id, host, { originalSource: source, inputMap });
  if (!result.changed) throw new Error('nothing was compiled');
  const named = { ...result.map, sources: [id], sourcesContent: [source] };
  const text = `${result.code}\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${Buffer.from(JSON.stringify(named)).toString('base64')}\n`;
  end('attached');
  if (text.length < source.length) throw new Error('something is missing');
  return { total: last - begun, cpu: cpuMs() - cpu, phases: phases as Compilation['phases'] };
}

const compilations = Array.from({ length: order.times }, compileOnce);
process.stdout.write(`${JSON.stringify(compilations)}\n`);
