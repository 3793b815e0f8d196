/** What a module of JavaScript imports. */
import { type Program, parse } from 'acorn';

export const parseModule = (code: string): Program =>
  parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowHashBang: true });

/** The specifiers of a module's imports and re-exports, in their order. */
export const importsIn = ({ body }: Program): string[] =>
  body.flatMap((node) => ('source' in node && node.source ? [String(node.source.value)] : []));
