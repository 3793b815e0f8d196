/** In embedded mode: how many tasks the program asks this thread for, because another one has nothing to do. */
let asked = 0;

export function askForTasks(count: number): void {
  asked = count;
}

export function othersAskForTasks(): boolean {
  return asked > 0;
}

export function noteGiven(): void {
  if (asked > 0) asked--;
}
