/**
 * Before anything is analysed, tagged templates in functions are written out as calls: tag`a${b}` is tag($mgr_strings0, b), whose order of
 * evaluation is the same. So a tag is a function like any other, which can leave. The strings are made once, by a constant of the module: all
 * forms of a function see the same object, as the language says for one place of the source.
 */

import { arrow, declare, id, literal, type Node, replaceInnerFirst, sequence } from './ast.ts';
import type { ModuleInfo } from './module.ts';

const STRINGS = '$mgr_strings';

/** Writes out the tagged templates of the module's functions; `module.expansions` has what stood there. */
export function expandTemplates(module: ModuleInfo): void {
  replaceInnerFirst(
    module.ast,
    (node, isInFunction) =>
      isInFunction && node.type === 'TaggedTemplateExpression' ? callOf(node, module.templates) : null,
    (original, put) => module.expansions.push({ original, put }),
  );
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
