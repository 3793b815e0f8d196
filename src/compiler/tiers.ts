/** Which locals, as far as the source shows, hold values that cannot leave their thread. */

import { type Node, walk } from './ast.ts';

/** Built-in classes whose instances stay where they were made. */
const STAYING_CLASSES = new Set(['WeakMap', 'WeakSet', 'WeakRef', 'Promise', 'Proxy', 'FinalizationRegistry']);

/** What an expression makes that stays with its thread, in words; null where nothing shows it. */
function stayingValue(value: Node | null | undefined, isOwnClass: (name: string) => boolean): string | null {
  switch (value?.type) {
    case 'ArrowFunctionExpression':
    case 'FunctionExpression':
      return 'a function';
    case 'ClassExpression':
      return 'a class';
    case 'NewExpression': {
      const name = value.callee.name as string | undefined;
      if (!name) return null;
      return STAYING_CLASSES.has(name) || isOwnClass(name) ? `an instance of ${name}` : null;
    }
    case 'CallExpression':
      return value.callee.name === 'Symbol' ? 'a symbol' : null;
    case 'ConditionalExpression':
      return stayingValue(value.consequent, isOwnClass) ?? stayingValue(value.alternate, isOwnClass);
    case 'ObjectExpression':
      for (const property of value.properties as Node[]) {
        const inner = property.type === 'Property' ? stayingValue(property.value, isOwnClass) : null;
        if (inner) return `an object with ${inner}`;
      }
      return null;
    case 'ArrayExpression':
      for (const element of value.elements as (Node | null)[]) {
        const inner = stayingValue(element, isOwnClass);
        if (inner) return `an array with ${inner}`;
      }
      return null;
    default:
      return null;
  }
}

/** The locals of a lowered body that may hold such a value, with what it is. `isOwnClass`: a class of the module. */
export function stayingLocals(body: Node[], isOwnClass: (name: string) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  const note = (target: Node, value: Node | null) => {
    const what = target.type === 'Identifier' ? stayingValue(value, isOwnClass) : null;
    if (what && !found.has(target.name)) found.set(target.name, what);
  };
  for (const statement of body) {
    walk(statement, (node) => {
      if (node.type === 'VariableDeclarator') note(node.id, node.init);
      if (node.type === 'AssignmentExpression') note(node.left, node.right);
    });
  }
  return found;
}
