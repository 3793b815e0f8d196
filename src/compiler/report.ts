/** What `mgr check` lists: each function, its safepoints, and what is live there. */

import type { Flow, SafepointKind } from './points.ts';
import { originalPosition, type SourceText } from './positions.ts';
import type { Unit } from './units.ts';

/** How far a continuation can go from a safepoint; values decide at run time between the first two. */
export type Tier = 'migratable' | 'affine' | 'atomic';

export interface SafepointReport {
  kind: SafepointKind;
  /** From 1, in the user's source. */
  line: number;
  column: number;
  /** Names of the live locals. */
  live: string[];
  tier: Tier;
  /** Of an affine safepoint: which local keeps the task on its thread, and why. */
  reason?: string;
}

export interface FunctionReport {
  name: string;
  line: number;
  column: number;
  isTask: boolean;
  /** `atomic`: it has no safepoint, and runs to its end. */
  tier: Tier;
  reason?: string;
  safepoints: SafepointReport[];
}

/** `staying`: locals that cannot leave their thread, with what they are (tiers.ts). */
export function reportUnit(
  source: SourceText,
  unit: Unit,
  flow: Flow,
  staying: ReadonlyMap<string, string>,
): FunctionReport {
  const at = originalPosition(source, unit.fn.node.loc?.start ?? { line: 1, column: 0 });
  const safepoints = flow.points.map((point): SafepointReport => {
    const { line, column } = originalPosition(source, point.loc?.start ?? { line: 1, column: 0 });
    const live = point.live.map(displayLocal);
    const place = { kind: point.kind, line, column: column + 1, live };
    const holder = point.live.find((name) => staying.has(name));
    if (holder === undefined) return { ...place, tier: 'migratable' };
    return { ...place, tier: 'affine', reason: `${displayLocal(holder)} is ${staying.get(holder)}` };
  });
  const report: FunctionReport = {
    name: unit.fn.name,
    line: at.line,
    column: at.column + 1,
    isTask: unit.fn.taskCall !== null,
    tier: safepoints.length > 0 ? 'migratable' : 'atomic',
    safepoints,
  };
  if (safepoints.length === 0) report.reason = 'no loop of unknown length and no recursion: it runs to its end';
  return report;
}

/** A local's name as the user wrote it; the compiler's own temporaries in angle brackets. */
function displayLocal(name: string): string {
  const made =
    /^(value|items|index|keys|object|round|argument|forks|entry|open|stop|claimed|part|made|array|copy)\$+(\d+)?(?:\$\d+)?$/.exec(
      name,
    );
  return made ? `<${made[1]}>` : name.replace(/\$(?:\d+|r|p)$/, '');
}
