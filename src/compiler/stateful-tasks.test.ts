import { expect, test } from 'vitest';
import { projectOf, TASK } from '../../test/lib/compiler.ts';
import { statefulFunctions } from './stateful-tasks.ts';

/** Names of the tasks of `main.js` that may get at something which functions change. */
function stateful(main: string, others: Record<string, string> = {}): string[] {
  const { project, module } = projectOf({ ...others, 'main.js': TASK + main });
  return [...statefulFunctions(project, module('main.js')).keys()].map(({ name }) => name);
}

const COUNTER = 'const state = { n: 0 }; function count() { return ++state.n; }';

test('those that name it, at once or through functions, and no others', () => {
  expect(
    stateful(`${COUNTER}
      export const direct = task(function direct() { return state.n; });
      export const called = task(function called() { return inner(); });
      export const free = task(function free() { return helper(1); });
      function inner() { return helper(count()); }
      function helper(x) { return x + 1; }`),
  ).toEqual(['direct', 'called']);
});

test('through what other modules export: functions, classes, values, namespaces', () => {
  const others = {
    'counter.js': `export ${COUNTER.replace('function', 'export function')} export const plain = 1;`,
    'free.js': 'export function free(x) { return x; } export const nothing = {};',
    'class.js': "import { count } from './counter.js'; export class A { m() { return count(); } }",
  };
  expect(
    stateful(
      `import { count, plain } from './counter.js'; import { A } from './class.js'; import * as all from './counter.js';
      import { free, nothing } from './free.js';
      export const byFunction = task(function byFunction() { return count(); });
      export const byClass = task(function byClass() { return new A().m(); });
      export const byNamespace = task(function byNamespace() { return all.count(); });
      export const byValue = task(function byValue() { return plain; });
      export const not = task(function not() { return free(nothing); });`,
      others,
    ),
  ).toEqual(['byFunction', 'byClass', 'byNamespace', 'byValue']);
});

test('through what the top level puts into something', () => {
  expect(
    stateful(`${COUNTER} const table = {}; const other = {}; table.a = () => count(); other.b = () => 1;
      export const byTable = task(function byTable() { return table.a(); });
      export const not = task(function not() { return typeof other.b; });`),
  ).toEqual(['byTable']);
});

test('a function that the top level hands over with it has nothing to do with it, unless it is put into that', () => {
  expect(
    stateful(`${COUNTER} import { start } from 'else';
      export const given = task(function given() { return helper(); });
      function helper() { return 1; }
      export const put = task(function put() { return holder.count(); });
      function holder() {} holder.count = count;
      start(given, helper, count);`),
  ).toEqual(['put']);
});
