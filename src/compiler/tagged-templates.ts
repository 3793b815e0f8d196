/**
 * Before anything is analysed, tagged templates in functions are written out as calls: tag`a${b}` is tag($mgr_strings0, b), whose order of
 * evaluation is the same. So a tag is a function like any other, which can leave. The strings are made once, by a constant of the module: all
 * forms of a function see the same object, as the language says for one place of the source.
 */

import { arrow, declare, id, isFunction, literal, type Node, sequence } from './ast.ts';
import type { ModuleInfo } from './module.ts';

const STRINGS = '$mgr_strings';

/** Writes out the tagged templates of the module's functions; `module.expansions` has what stood there. */
export function expandTemplates(module: ModuleInfo): void {
  const visit = (node: Node, isInFunction: boolean): void => {
    for (const key in node) {
      if (key === 'loc') continue;
      const value = node[key];
      const put = (i: number | null) => (made: Node) => {
        if (i === null) node[key] = made;
        else value[i] = made;
      };
      if (Array.isArray(value)) for (const [i, item] of value.entries()) child(item, put(i), isInFunction);
      else child(value, put(null), isInFunction);
    }
  };
  const child = (node: Node | null | undefined, put: (made: Node) => void, isInFunction: boolean): void => {
    if (typeof node?.type !== 'string') return;
    visit(node, isInFunction || isFunction(node)); // inner templates first
    if (!isInFunction || node.type !== 'TaggedTemplateExpression') return;
    module.expansions.push({ original: node, put });
    put(callOf(node, module.templates));
  };
  visit(module.ast, false);
}

function callOf({ tag, quasi, start, end, loc, range }: Node, templates: Map<string, Node>): Node {
  const name = `${STRINGS}${templates.size}`;
  templates.set(name, quasi);
  // A call of `eval` by its name would be a direct one.
  const callee = tag.type === 'Identifier' && tag.name === 'eval' ? sequence(literal(0), tag) : tag;
  const args = [id(name), ...quasi.expressions];
  return { type: 'CallExpression', callee, arguments: args, optional: false, start, end, loc, range };
}

/** The constants of the templates that are used: what a tag is given that gives back its strings. */
export function templateConstants(module: ModuleInfo, used: ReadonlySet<string>): Node[] {
  return [...module.templates]
    .filter(([name]) => used.has(name))
    .map(([name, { quasis }]) => {
      const holes = quasis.slice(1).map(() => literal(0));
      const quasi = { type: 'TemplateLiteral', quasis, expressions: holes };
      const tag = { ...arrow(id('strings')), params: [id('strings')] };
      return declare('const', name, { type: 'TaggedTemplateExpression', tag, quasi });
    });
}
