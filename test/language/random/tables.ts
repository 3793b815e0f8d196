/** What random programs were made of, as text. */
import { CONSTRUCTS, isOff } from './constructs.ts';
import type { Tally } from './work.ts';

const COLUMNS = 3;
const WIDTH = 44;

/** How many programs had which construct; why programs were refused. */
export function tables({ constructs, refusals, refused, programs }: Tally): string {
  const counts = CONSTRUCTS.filter((name) => !isOff(name))
    .map((name) => [name, constructs[name] ?? 0] as const)
    .sort((a, b) => b[1] - a[1])
    .map(([name, count]) => `${String(count).padStart(8)}  ${name}`.padEnd(WIDTH));
  const rows = Math.ceil(counts.length / COLUMNS);
  const lines = Array.from({ length: rows }, (_, i) =>
    [0, 1, 2]
      .map((column) => counts[i + column * rows] ?? '')
      .join('')
      .trimEnd(),
  );
  const off = CONSTRUCTS.filter(isOff);
  const why = Object.entries(refusals).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  return [
    'programs with',
    ...lines,
    ...(off.length > 0 ? [`left out: ${off.join(', ')}`] : []),
    ...(refused > 0 ? [`refused: ${refused} of ${programs}`] : []),
    ...why.map(([message, count]) => `${String(count).padStart(8)}  ${message}`),
  ].join('\n');
}
