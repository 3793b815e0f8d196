/** How far to believe it. */
import { MOST_OTHERS } from './fork-figures.ts';
import type { Results } from './results.ts';
import { listed, most, percent } from './text.ts';

/** Simulated figures that are farther off than this in the middle say which is more, not how much. */
const MOST_ERROR = 0.15;

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

export function belief({ closedForms, realRuns, realForks, forks }: Results): string {
  const parts: string[] = [];
  if (closedForms && closedForms.rows.length > 0) {
    const worst = most(closedForms.rows, ({ error }) => Math.abs(error));
    const exact = Math.max(...closedForms.rows.map(({ errorToExact }) => Math.abs(errorToExact)));
    parts.push(
      `The simulator against ${closedForms.rows.length} closed forms: at most ${percent(Math.abs(worst?.error ?? 0))} off (${worst?.what}), against an exact replay of the same arrivals at most ${percent(exact)}.`,
    );
  }
  for (const [what, errors] of [
    ['real runs on one and two threads, mean slowdown', realRuns?.rows.map(({ meanError }) => Math.abs(meanError))],
    ['real programs with forks on two threads, time', realForks?.rows.map(({ error }) => Math.abs(error))],
  ] as const) {
    if (!errors || errors.length === 0) continue;
    parts.push(
      `The simulator against ${what}: half of the ${errors.length} are within ${percent(middleOf(errors))}, the worst is ${percent(Math.max(...errors))} off.${middleOf(errors) > MOST_ERROR ? ' **That is too far: believe which of two simulated figures is greater, not by how much.**' : ''}`,
    );
  }
  const disturbed = (forks?.figures ?? []).filter(({ others }) => others > MOST_OTHERS);
  if (disturbed.length > 0)
    parts.push(
      `Other programs took more than ${percent(MOST_OTHERS)} of the cores while ${listed(disturbed.map(({ name, others }) => `${name} (${percent(others)})`))} ${disturbed.length === 1 ? 'was' : 'were'} measured: with two threads on two cores those figures are too low.`,
    );
  const cores = forks?.setting.cores;
  parts.push(
    cores === undefined
      ? 'What is said of many threads is simulated.'
      : `${cores} cores are all that was there: what is said of more than ${cores} threads is simulated.`,
  );
  return parts.join('\n\n');
}
