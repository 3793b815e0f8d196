/** Which run of the program the task that this thread runs is a part of. Its forks keep it; what it tells goes there. */

/** As `rootOf` in ring/records.ts gives it. Of the last task, where none runs. */
export let currentRun = 0;

/** A task gets the thread, or the next job of a packet begins. */
export function setCurrentRun(root: number): void {
  currentRun = root;
}
