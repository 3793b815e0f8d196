/**
 * Records a real run as a fork-join graph: the serial program, with stubs in place of `fork` and `join` that note who forked whom and how
 * long each one worked by itself. A program that imports `fork` and `join` is recorded by giving it these instead.
 */
import type { Recording } from './workloads/graph.ts';

/** A fork that has not been joined, or its value. */
export interface Recorded<T> {
  readonly run: () => T;
  done: boolean;
}

export interface Stubs {
  fork<A extends unknown[], T>(fn: (...args: A) => T, ...args: A): Recorded<T>;
  /** Runs the fork; each one is joined once. */
  join<T>(fork: Recorded<T>): T;
}

/**
 * Runs `program` once and records it. The clock's own cost is in every node; give `totalMs`, what the program takes without being recorded, and all
 * work is scaled to that.
 *
 * @param lastIsCall the last child of a node is a plain call in the real program, not a fork
 */
export function recordRun(
  name: string,
  lastIsCall: boolean,
  program: (stubs: Stubs) => unknown,
  totalMs?: number,
): Recording {
  const children: number[] = [0];
  const workUs: number[] = [0];
  let node = 0;
  let sinceUs = performance.now() * 1000;
  /** The time until now is the current node's. */
  const charge = (): void => {
    const nowUs = performance.now() * 1000;
    workUs[node] += nowUs - sinceUs;
    sinceUs = nowUs;
  };
  const stubs: Stubs = {
    fork(fn, ...args) {
      return { run: () => fn(...args), done: false };
    },
    join(fork) {
      if (fork.done) throw new Error('a fork is joined once');
      fork.done = true;
      charge();
      const parent = node;
      children[parent]++;
      node = children.length;
      children.push(0);
      workUs.push(0);
      const value = fork.run();
      charge();
      node = parent;
      return value;
    },
  };
  program(stubs);
  charge();
  const sumUs = workUs.reduce((a, b) => a + b, 0);
  const scale = totalMs === undefined ? 1 : (1000 * totalMs) / sumUs;
  return {
    name,
    children: Uint32Array.from(children),
    workUs: Float32Array.from(workUs, (us) => us * scale),
    lastIsCall,
  };
}
