/**
 * Objects that are no instances of the project's classes, as far as their module shows: what is made in place, or held in a constant or a
 * property that only ever gets such objects. A call of a method of theirs is no safepoint, whatever the method's name. (A wrong guess
 * costs a safepoint, no more.)
 */

import type { Variable } from 'eslint-scope';
import { type Node, walk } from './ast.ts';
import type { ModuleInfo } from './module.ts';

const CLASSES = new Set(
  (
    'Array Map Set WeakMap WeakSet Date RegExp String Promise ArrayBuffer SharedArrayBuffer DataView Int8Array Uint8Array ' +
    'Uint8ClampedArray Int16Array Uint16Array Int32Array Uint32Array Float32Array Float64Array BigInt64Array BigUint64Array ' +
    'Math JSON Object Number Reflect Atomics console'
  ).split(' '),
);

const MADE = new Set(['ArrayExpression', 'ObjectExpression', 'TemplateLiteral', 'Literal']);

/** True where the object of a call `object.name(...)` is none of a class of the project. */
export function isBuiltInReceiver(module: ModuleInfo, object: Node): boolean {
  if (object.type === 'Identifier') {
    const variable = module.variableOf.get(object);
    return variable && variable.defs.length > 0 ? holdsBuiltIn(module, variable) : CLASSES.has(object.name);
  }
  if (object.type === 'MemberExpression' && !object.computed) {
    return propertiesOf(module).get(propertyName(object.property)) === true;
  }
  return isBuiltIn(module, object);
}

function isBuiltIn(module: ModuleInfo, value: Node): boolean {
  if (value.type !== 'NewExpression') return MADE.has(value.type);
  const { callee } = value;
  return callee.type === 'Identifier' && CLASSES.has(callee.name) && !module.variableOf.get(callee)?.defs.length;
}

function holdsBuiltIn(module: ModuleInfo, variable: Variable): boolean {
  const [definition] = variable.defs;
  const declarator = definition?.node as unknown as Node;
  if (variable.defs.length !== 1 || definition?.type !== 'Variable') return false;
  if (declarator.id.type !== 'Identifier' || !declarator.init || !isBuiltIn(module, declarator.init)) return false;
  return variable.references.every((reference) => !reference.isWrite() || reference.init === true);
}

const known = new WeakMap<ModuleInfo, Map<string, boolean>>();

const propertyName = (key: Node): string => (key.type === 'PrivateIdentifier' ? `#${key.name}` : key.name);

/** For each property that the module gives a value to: whether all those values are such objects. */
function propertiesOf(module: ModuleInfo): Map<string, boolean> {
  let found = known.get(module);
  if (found) return found;
  found = new Map();
  const properties = found;
  const note = (key: Node, value: Node | null) => {
    if (value === null) return; // a field that gets its value elsewhere
    const name = propertyName(key);
    properties.set(name, properties.get(name) !== false && isBuiltIn(module, value));
  };
  walk(module.ast, (node) => {
    if (node.type === 'PropertyDefinition' && !node.computed) note(node.key, node.value);
    if (node.type === 'Property' && !node.computed && !isPattern(node)) note(node.key, node.value);
    if (node.type === 'AssignmentExpression' && node.left.type === 'MemberExpression' && !node.left.computed) {
      note(node.left.property, node.right);
    }
  });
  known.set(module, found);
  return found;
}

const isPattern = ({ value }: Node): boolean => value.type.endsWith('Pattern');
