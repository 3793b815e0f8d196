/** Second question: what rotating costs, against a Cilk-style scheduler. */
import { programAnswer, programTables } from './programs.ts';
import type { Results } from './results.ts';
import type { Section } from './section.ts';
import { measuredTurns, simulatedTurns, turnAnswer } from './turning.ts';

const QUESTION = `**Rotation cost / global pauses.** When the ring buffer “shuffles” (rotates): some kind of synchronization is required; in the worst case, no task can make forward progress during the rotation step. […] A benchmark against a more conventional Cilk-style work-stealing scheduler would be very useful here to see whether the “no per-thread stack” benefit outweighs the cost of global rotation / coordination.`;

const METHOD = `Measured: one leave-and-resume (\`bench leave\`), throughput over the quantum (\`bench rotation\`), and programs with forks on one and two threads under every policy, each round in turn with the untouched program in a plain worker, medians of the rounds’ ratios (\`bench forks\`); \`steal\` is Cilk-style: Chase-Lev deques, child stealing, nothing turns, the same tasks and frames. Simulated: what a turn costs at 1 to 1,024 threads (\`simulate turning\`), speedups there (\`simulate speedup\`).`;

export function rotationSection(all: Results): Section {
  const body = [measuredTurns(all), simulatedTurns(all), programTables(all)].filter((text) => text !== '').join('\n\n');
  return {
    title: 'What a rotation costs, against a Cilk-style scheduler',
    question: QUESTION,
    method: METHOD,
    body,
    answer: [...turnAnswer(all), ...programAnswer(all)],
  };
}
