/** Runs the text of a module, with given modules in the place of its imports, any number of times: parsed once, evaluated anew each time. */

type Exports = Record<string, unknown>;
export type Modules = Readonly<Record<string, Exports>>;

/** An evaluation gives what the module exports as `default`. */
export type Evaluate = (modules: Modules) => unknown;

const IMPORT = /^import\s*\{([^}]*)\}\s*from\s*(['"])([^'"]+)\2;?/gm;
const EXPORTS = /^export\s*\{[^}]*\};?/gm;

/**
 * Takes the few forms that random programs and what they are compiled to have: imports of names and `export default`, each at the
 * beginning of a line. Throws a SyntaxError as the engine does.
 */
export function moduleText(code: string): Evaluate {
  const text = code
    .replace(IMPORT, (_, names: string, _quote, from: string) => {
      return `const {${names.replace(/\bas\b/g, ':')}} = $modules[${JSON.stringify(from)}];`;
    })
    .replace(EXPORTS, '')
    .replace(/^export default /m, 'const $default = ');
  return new Function('$modules', `"use strict";${text}\nreturn $default;`) as Evaluate;
}
