/** When a task that is dear to write stays on its thread. */

/**
 * For how many leaves a task is not written again, so that writing takes at most a twentieth of what it runs meanwhile.
 * `writeMs`: what writing it took; `ranMs`: how long it had run.
 */
export function staysForLeaves(writeMs: number, ranMs: number): number {
  if (writeMs * 20 <= ranMs) return 0;
  return Math.min(MOST_STAYS, Math.ceil((writeMs * 20) / Math.max(ranMs, 0.001)));
}

const MOST_STAYS = 1 << 16;
