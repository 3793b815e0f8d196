/**
 * Which functions get a *serial form*: the natural form without its forks, each of which is a call at its join. A task that has
 * enough latent forks goes on in it (docs/decisions/0010-serial-forms.md). Frames of both forms are resumed by the same twin.
 */

import { ALIAS } from './aliases.ts';
import { block, type Node, walk } from './ast.ts';
import type { LoweredBody } from './entry-polls.ts';
import { nestedLists } from './points.ts';

/** What only the natural form does: forks that are not strict, ranges. */
const NATURAL_ONLY = new Set([ALIAS.forkDynamic, ALIAS.forkPush, ALIAS.forksOpen, ALIAS.joinOf, ALIAS.rangeOpen]);

/** The statements of a lowered, expanded body that push a strict fork; `pushes` is how many arguments it has. */
export function pushesOf(body: Node[]): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    if (node.pushes !== undefined) found.push(node);
    else for (const list of nestedLists(node)) list.forEach(visit);
  };
  body.forEach(visit);
  return found;
}

/** Recursive functions that fork, all strictly and joined in reverse order, and those between one of them and the next. */
export function serialForms(units: LoweredBody[]): Set<LoweredBody> {
  if (!units.some(({ body }) => pushesOf(body).length > 0)) return new Set();
  const byName = new Map(units.filter(canBeSerial).map((one) => [one.unit.natural, one]));
  const called = new Map([...byName.values()].map((one) => [one, calledBy(one, byName)]));
  const forking = [...byName.values()].filter(({ unit, body }) => unit.recursive && pushesOf(body).length > 0);
  const callers = new Map<LoweredBody, LoweredBody[]>();
  for (const [one, targets] of called)
    for (const target of targets) callers.set(target, [...(callers.get(target) ?? []), one]);
  const below = reach(forking, (one) => called.get(one) ?? []);
  const above = reach(forking, (one) => callers.get(one) ?? []);
  return new Set([...below].filter((one) => above.has(one)));
}

/** Entries that are not joined in reverse order need their room on the stack, so that each has an index of its own. */
function canBeSerial({ unit, params, body }: LoweredBody): boolean {
  if (!unit.leaves || params.some(({ type }) => type !== 'Identifier')) return false;
  if (pushesOf(body).some(({ inOrder }) => !inOrder)) return false;
  let isPlain = true;
  walk(block(body), (node) => {
    if (node.type === 'Identifier' && NATURAL_ONLY.has(node.name)) isPlain = false;
    if (node.isArguments) isPlain = false; // it gets the parameters only
    return isPlain;
  });
  return isPlain;
}

function calledBy({ body }: LoweredBody, byName: ReadonlyMap<string, LoweredBody>): LoweredBody[] {
  const found = new Set<LoweredBody>();
  walk(block(body), (node) => {
    const target = node.type === 'CallExpression' ? byName.get(node.callee.name ?? '') : undefined;
    if (target) found.add(target);
  });
  return [...found];
}

/** All that can be reached from some nodes of a graph, those included. */
function reach<T>(from: readonly T[], next: (one: T) => readonly T[]): Set<T> {
  const seen = new Set(from);
  for (const one of seen) for (const other of next(one)) seen.add(other);
  return seen;
}
