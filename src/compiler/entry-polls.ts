/** Where recursive functions poll, and which loops need no poll because of it. */

import { isLoop, isOpaque, type Node, walk } from './ast.ts';
import { nestedLists } from './points.ts';
import type { Unit } from './units.ts';

/** A unit after lowering. */
export interface LoweredBody {
  unit: Unit;
  params: Node[];
  body: Node[];
}

/**
 * Takes the poll off each loop of a recursive function that calls a recursive function of this module in every round: that one
 * polls at its entry. Returns the units so called; they have to poll first of all, also in their base case. (Loops outside of
 * the recursion keep their poll: it is rare there, and the base case stays free of one.)
 */
export function dropNeedlessPolls(units: LoweredBody[]): Set<LoweredBody> {
  const recursive = new Map(
    units.filter(({ unit }) => unit.leaves && unit.recursive).map((one) => [one.unit.natural, one]),
  );
  const pollsFirst = new Set<LoweredBody>();
  const visit = (node: Node): void => {
    if (node.type === 'MgrLoop' && node.polled) {
      const called = recursive.get(calledEveryRound(node) ?? '');
      if (called) {
        node.polled = false;
        pollsFirst.add(called);
      }
    }
    for (const list of nestedLists(node)) list.forEach(visit);
  };
  for (const { body } of recursive.values()) body.forEach(visit);
  return pollsFirst;
}

/** The name of a function that can leave, called before anything in the round can end it. */
function calledEveryRound(loop: Node): string | null {
  for (const node of loop.body.body as Node[]) {
    if (node.type === 'MgrCall') return node.call.callee?.name ?? null;
    if (continues(node)) return null;
  }
  return null;
}

/** True where the statement may go on with the next round. (What ends the loop needs no poll.) */
function continues(node: Node): boolean {
  let found = false;
  walk(node, (inner) => {
    if (isOpaque(inner)) return false;
    if (inner.type === 'ContinueStatement') found = true;
    return !found && !(inner !== node && isLoop(inner));
  });
  return found;
}

/**
 * After the leading `if (...) return ...;` without calls that can leave: a recursion's base case need not poll, unless its callers rely on
 * it (`pollsFirst`). But after `arguments`, which only the natural form has.
 */
export function entryPlace(body: Node[], pollsFirst: boolean): number {
  const first = body[0]?.isArguments ? 1 : 0;
  if (pollsFirst) return first;
  const place = body.findIndex((node, i) => i >= first && !isBaseCase(node));
  return place < 0 ? body.length : place;
}

function isBaseCase(node: Node): boolean {
  if (node.type !== 'IfStatement' || node.alternate || node.consequent.body.length !== 1) return false;
  const [only] = node.consequent.body;
  return only.type === 'ReturnStatement' && !only.argument?.leaves;
}
