/** What several parts of the report ask of the figures of `bench forks`. */
import type { Policy, PolicyFigures, ProgramFigures } from '../forks/figures.ts';
import type { Results } from './results.ts';

export function ofPolicy(one: ProgramFigures, policy: Policy): PolicyFigures | undefined {
  return one.policies.find((it) => it.policy === policy);
}

/** One figure of one policy for each program that has it. */
export function figuresOf(
  programs: readonly ProgramFigures[],
  policy: Policy,
  figure: (one: PolicyFigures) => number,
): { name: string; value: number }[] {
  return programs.flatMap((one) => {
    const found = ofPolicy(one, policy);
    return found ? [{ name: one.name, value: figure(found) }] : [];
  });
}

/** Each program on two threads: time of `hybrid` over that of another policy. */
export function hybridOver(programs: readonly ProgramFigures[], policy: Policy): { name: string; value: number }[] {
  return programs.flatMap((one) => {
    const [hybrid, other] = [ofPolicy(one, 'hybrid'), ofPolicy(one, policy)];
    if (!hybrid || !other) return [];
    const value = policy === 'steal' ? one.hybridOverSteal : null;
    return [{ name: one.name, value: value ?? hybrid.twoMs / other.twoMs }];
  });
}

export interface Tail {
  name: string;
  p50: number;
  p99: number;
  p999: number;
  others: number;
}

/** Slowdowns of played arrivals, by policy. */
export function tailsOf({ arrivals }: Results): Tail[] {
  return (arrivals?.played ?? []).map(({ name, all, others }) => ({ name: name.replace('MGR, ', ''), ...all, others }));
}

/** Above this part of all cores, what other programs took decides: the figures are theirs. */
export const MOST_OTHERS = 0.05;
