// Invariant 8 of ring/README.md: a READY task that any thread may run is taken within 8 (S + T) dispatches of a thread. Against an
// adversary: every task is READY again as soon as it was taken, nothing but the policy turns the ring, and some stamps are old.
import { expect, test } from 'vitest';
import { STATE } from '../ring/slots.ts';
import { hybrid } from './hybrid.ts';
import { LOOK_EVERY } from './look.ts';
import { DO, newDecision, type Policy, type View } from './policy.ts';
import { defaultWindow, ring } from './ring.ts';

function generator(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Longest wait of a task that never runs unless the policy says so, in dispatches of the thread that dispatched most meanwhile. */
function longestWait(policy: Policy, threads: number, slots: number, seed: number): number {
  const random = generator(seed);
  const readyAt = new Int32Array(slots).fill(-5);
  const last = new Int32Array(slots);
  const dispatches = new Int32Array(threads).map(() => random(LOOK_EVERY));
  const since: Int32Array[] = Array.from({ length: slots }, () => dispatches.slice());
  const left = new Uint8Array(threads);
  const preferred = new Int32Array(threads).fill(-1);
  const stale = new Int32Array(threads);
  let epoch = 0;
  let longest = 0;
  const decision = newDecision();
  for (let step = 0; step < 40 * LOOK_EVERY * (slots + threads); step++) {
    // One busy thread alone now and then: the bound is for any thread that goes on.
    const thread = seed % 3 === 0 ? 0 : random(threads);
    const view: View = {
      thread,
      threads,
      slots,
      window: defaultWindow(slots, threads),
      epoch,
      dispatches: dispatches[thread],
      justLeft: left[thread] === 1,
      backlog: false,
      mustChange: false,
      preferred: preferred[thread],
      draw: random(1 << 30),
      state: () => STATE.ready,
      home: () => 0,
      last: (slot) => last[slot],
      readyAt: (slot) => readyAt[slot],
      offers: () => 0,
    };
    policy.decide(view, decision);
    if (decision.action !== DO.take) throw new Error(`decided ${decision.action}`);
    epoch += decision.turns;
    const slot = decision.slot;
    dispatches[thread]++;
    for (let i = 0; i < threads; i++) longest = Math.max(longest, dispatches[i] - since[slot][i]);
    since[slot] = dispatches.slice();
    // Woken at once, without a turn; by a thread that has read the epoch some time ago.
    readyAt[slot] = random(2) === 0 ? stale[thread] : epoch;
    if (random(3) === 0) stale[thread] = epoch;
    last[slot] = random(threads) + 1;
    left[thread] = random(2);
    preferred[thread] = slot;
  }
  for (const one of since) for (let i = 0; i < threads; i++) longest = Math.max(longest, dispatches[i] - one[i]);
  return longest;
}

for (const policy of [ring, hybrid]) {
  test(`${policy.name}: no READY task waits for more than 8 (S + T) dispatches of a thread`, () => {
    for (const [threads, slots] of [
      [1, 1],
      [1, 8],
      [2, 4],
      [2, 16],
      [3, 10],
      [4, 32],
      [8, 24],
    ]) {
      for (let seed = 1; seed <= 12; seed++) {
        const wait = longestWait(policy, threads, slots, seed);
        expect(wait, `${threads} threads, ${slots} slots, seed ${seed}`).toBeLessThanOrEqual(8 * (slots + threads));
      }
    }
  });
}
