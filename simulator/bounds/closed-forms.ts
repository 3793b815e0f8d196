/** What queueing theory says (L. Kleinrock, Queueing Systems, volumes 1 and 2). Means, in the unit of the service times. */

/** Probability that a task has to wait in M/M/k at a load (0 to 1) per server (Erlang C). */
export function erlangC(servers: number, load: number): number {
  const offered = servers * load;
  // Erlang B by its recursion, which does not overflow.
  let blocked = 1;
  for (let k = 1; k <= servers; k++) blocked = (offered * blocked) / (k + offered * blocked);
  return blocked / (1 - load * (1 - blocked));
}

/** Mean wait before service in M/M/k, first come first served. */
export function waitMMk(servers: number, load: number, meanService: number): number {
  return (erlangC(servers, load) * meanService) / (servers * (1 - load));
}

/** Mean wait in M/G/1, first come first served (Pollaczek and Khinchine). */
export function waitMG1(load: number, meanService: number, squaredVariation: number): number {
  return (load * meanService * (1 + squaredVariation)) / (2 * (1 - load));
}

/** Mean time in the system in M/G/1 with processor sharing: whatever the distribution. */
export function sojournProcessorSharing(load: number, meanService: number): number {
  return meanService / (1 - load);
}
