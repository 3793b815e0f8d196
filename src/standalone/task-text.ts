/** The module of a task that was written as a function of the page: the function, and what it was given by `uses`. */
import { parse } from 'acorn';
import { type Diagnostic, FORK_OPS, freeNames, makeDiagnostic, type Node, openMap } from '../compiler/index.ts';
import { MgrError } from '../memory/error.ts';
import { PROGRAM_MODULE } from '../names.ts';
import { metaOf } from '../scheduler/task.ts';
import { dataText } from './data.ts';
import { CompileError } from './errors.ts';
import { type FunctionText, functionText } from './function-text.ts';
import { isPageGlobal, isThreadGlobal } from './globals.ts';
import { type ModuleText, moduleOfTask } from './modules.ts';
import { programExport } from './runtime.ts';
import { skipMap } from './skip-map.ts';

/** What a task uses of the page, by the names that it has for it. */
export type Uses = Readonly<Record<string, unknown>>;

export interface TaskText extends ModuleText {
  /** What the module exports the task as. */
  readonly exported: string;
}

/**
 * The function is at the top of the module, so that its lines have the numbers that they have in its text; what comes before it in its first line, and
 * the one bracket behind it, the user does not see.
 *
 * @throws MgrError MGR_NO_SOURCE, MGR_OPTION, MGR_CANNOT_CARRY; CompileError MGR_FREE_NAME
 */
export function taskText(fn: { readonly name: string }, uses: Uses): TaskText {
  const own = functionText(fn, `The function \`${fn.name || 'anonymous'}\``);
  if (own.isClass) throw new TypeError('task() takes a function, not a class');
  const given = new Given(own, uses);
  const exported = own.name ?? (isName(fn.name) && !Object.hasOwn(uses, fn.name) ? fn.name : given.fresh('anonymous'));
  const shown = own.name ?? (fn.name || 'anonymous');
  const task = given.fresh('$task');
  given.imports.push(`import { task as ${task} } from '${PROGRAM_MODULE}'`);

  const make = (): ModuleText => {
    const before = `${given.imports.join('; ')}; export const ${exported} = ${task}(`;
    const code = [`${before}${own.text});`, '', ...given.lines].join('\n');
    const original = [own.text, '', ...given.lines].join('\n');
    return { name: shown, code, original, map: skipMap(code, before.length, shown, original) };
  };
  given.imports.push(...findFree(make(), own.name ?? (fn.name || '...')));
  return { ...make(), exported };
}

/** What `uses` holds, as parts of the module. */
class Given {
  readonly imports: string[] = [];
  /** Declarations; of data first, as classes may read it when they are made. */
  readonly lines: string[] = [];
  #texts: string;

  constructor(own: FunctionText, uses: Uses) {
    const data: [name: string, value: unknown][] = [];
    const functions: string[] = [];
    this.#texts = own.text;
    for (const [name, value] of Object.entries(uses)) {
      if (!isName(name)) throw wrong(name, 'cannot be a name of the task: it is no identifier');
      if (name === own.name) throw wrong(name, "has the task's own name");
      this.#texts += ` ${name} `;
      const imported = importOf(name, value);
      if (imported !== undefined) this.imports.push(imported);
      else if (typeof value === 'function') functions.push(this.#declaration(name, value));
      else data.push([name, value]);
    }
    const { shared, values } = dataText(
      data.map(([name, value]) => [`uses.${name}`, value]),
      (stem) => this.fresh(stem),
    );
    this.lines.push(...shared, ...data.map(([name], i) => `const ${name} = ${values[i]};`), ...functions);
  }

  #declaration(name: string, fn: object): string {
    const { text, name: own } = functionText(fn, `uses.${name}`);
    this.#texts += text;
    return own === name ? text : `const ${name} = ${text};`;
  }

  /** A name that no text of the module has. */
  fresh(stem: string): string {
    let name = stem;
    for (let n = 1; this.#texts.includes(name); n++) name = `${stem}${n}`;
    this.#texts += ` ${name} `;
    return name;
  }
}

const wrong = (name: string, why: string): MgrError => new MgrError('MGR_OPTION', `uses.${name} ${why}.`);

function isName(text: string): boolean {
  if (!/^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(text)) return false;
  try {
    parse(`const ${text} = 0`, { ecmaVersion: 'latest', sourceType: 'module' });
    return true;
  } catch {
    return false;
  }
}

/** Of what the package exports, and of tasks, the module imports the same. */
function importOf(name: string, value: unknown): string | undefined {
  const exported = programExport(value);
  if (exported === '*') return `import * as ${name} from '${PROGRAM_MODULE}'`;
  if (exported !== undefined) return `import { ${exported} as ${name} } from '${PROGRAM_MODULE}'`;
  const meta = metaOf(value);
  if (!meta) return undefined;
  const module = moduleOfTask(meta[0]);
  const task = module?.exportOf(value);
  if (module === undefined || task === undefined) throw wrong(name, 'is a task that its module does not export');
  return `import { ${task} as ${name} } from ${JSON.stringify(module.url)}`;
}

/** What is imported of the package without being asked for. */
const OFFERED: ReadonlySet<string> = new Set([...FORK_OPS, 'MgrError']);

/** True where the page has something else by the name of what is offered, and it may be that which is meant. */
function isOfPage(name: string): boolean {
  const value = (globalThis as Record<string, unknown>)[name];
  return value !== undefined && programExport(value) !== (name === 'mgr' ? '*' : name);
}

/** Imports for free names that are the package's. @throws CompileError for names that threads do not have */
function findFree({ name, code, original = code, map }: ModuleText, task: string): string[] {
  let free: Node[];
  try {
    free = freeNames(code);
  } catch {
    return []; // the compiler says where it does not parse
  }
  const imports: string[] = [];
  const missing: Diagnostic[] = [];
  const source = { id: name, code, original, map: openMap(map) };
  for (const node of free) {
    const used = node.name as string;
    const isOffered = (OFFERED.has(used) || used === 'mgr') && !isOfPage(used);
    if (isOffered) imports.push(`import ${used === 'mgr' ? '* as mgr' : `{ ${used} }`} from '${PROGRAM_MODULE}'`);
    else if (!isThreadGlobal(used)) {
      missing.push(
        makeDiagnostic(
          source,
          node,
          'MGR_FREE_NAME',
          `${used} is not known in a thread, which has the task's text and what was given with it`,
          isPageGlobal(used)
            ? 'threads have no page: hand over what the task needs of it as an argument'
            : `give it with the task: task(${task}, { uses: { ${used} } })`,
        ),
      );
    }
  }
  if (missing.length > 0) throw new CompileError(missing);
  return imports;
}
