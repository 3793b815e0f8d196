/** What a simulation counts. */

/** Where a thread's time goes; what is left of it is idle. */
export const SPENT = [
  'work',
  'look',
  'turn',
  'swap',
  'dispatch',
  'handOver',
  'leave',
  'finish',
  'wake',
  'scan',
  'forks',
] as const;
export type Spent = (typeof SPENT)[number];

export interface Counts {
  dispatches: number;
  turns: number;
  /** Swaps of the epoch that came too late. */
  turnsLost: number;
  /** Slots, records or forks that somebody else got first. */
  conflicts: number;
  leaves: number;
  migrations: number;
  promotions: number;
  /** Promoted forks that their parent took back before anybody had begun them. */
  takenBack: number;
  steals: number;
  stealsLost: number;
  blocks: number;
  parks: number;
  wakes: number;
  looks: number;
  misses: number;
  events: number;
}

export function newCounts(): Counts {
  return {
    dispatches: 0,
    turns: 0,
    turnsLost: 0,
    conflicts: 0,
    leaves: 0,
    migrations: 0,
    promotions: 0,
    takenBack: 0,
    steals: 0,
    stealsLost: 0,
    blocks: 0,
    parks: 0,
    wakes: 0,
    looks: 0,
    misses: 0,
    events: 0,
  };
}

export function newSpent(): Record<Spent, number> {
  return Object.fromEntries(SPENT.map((name) => [name, 0])) as Record<Spent, number>;
}

/** How long READY tasks had to wait. */
export interface Waits {
  /** Turns of the ring, at most. */
  mostTurns: number;
  /** Microseconds, at most. */
  mostUs: number;
  /** Dispatches of one thread while one READY task waited that it could have taken, at most (-1: not looked at). */
  mostDispatches: number;
}
