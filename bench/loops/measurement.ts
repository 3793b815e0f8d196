/** What `bench loops` finds out about one kernel. */

export const modes = ['cold', 'warm', 'rotating'] as const;
export type Mode = (typeof modes)[number];

export interface Measurement {
  engine: string;
  version: string;
  kernel: string;
  mode: Mode;
  /** Compiled over untouched: the median over all pairs. */
  ratio: number;
  /** Quartiles of the pairs' ratios. */
  lower: number;
  upper: number;
  /** Fastest compiled sample over fastest untouched one: what a busy machine disturbs least. */
  best: number;
  untouchedMs: number;
  compiledMs: number;
  pairs: number;
  /** Rotating: leaves and changes of thread in one sample. */
  yields: number;
  migrations: number;
  how: string;
}
