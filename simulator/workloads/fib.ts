/** The call tree of `fib(n)` where each call forks `fib(n - 1)` and calls `fib(n - 2)`. */
import type { Graph } from './graph.ts';

/** Calls that `fib(n)` makes in all, its own included. */
export function fibCalls(n: number): number {
  let [a, b] = [1, 1];
  for (let i = 2; i <= n; i++) [a, b] = [b, a + b + 1];
  return b;
}

function fibValue(n: number): number {
  let [a, b] = [0, 1];
  for (let i = 0; i < n; i++) [a, b] = [b, a + b];
  return a;
}

/**
 * The graph of `fib(n)`, exact. All calls with the same n look alike, so they are one node: a walk keeps nothing in nodes, and
 * the tree of any size takes n of them. Calls with less than `grainUs` of work below them become one node.
 */
export function fibGraph(n: number, callUs: number, grainUs: number): Graph {
  const firstChild: number[] = [];
  const children: number[] = [];
  const preUs: number[] = [];
  const forks: number[] = [];
  const values: number[] = [];
  for (let at = n; at >= 0; at--) {
    const calls = fibCalls(at);
    const merged = at < 2 || calls * callUs < grainUs;
    firstChild.push(firstChild.length + 1);
    children.push(merged ? 0 : 2);
    preUs.push(merged ? calls * callUs : callUs);
    values.push(merged ? fibValue(at) : 0);
    // One fork in each call that calls at all: every second one.
    forks.push(merged ? (calls - 1) / 2 : 1);
  }
  return {
    name: `fib(${n})`,
    firstChild: Int32Array.from(firstChild),
    children: Int32Array.from(children),
    preUs: Float64Array.from(preUs),
    forks: Float64Array.from(forks),
    values: Float64Array.from(values),
    workUs: fibCalls(n) * callUs,
    spanUs: n * callUs,
    forksInAll: (fibCalls(n) - 1) / 2,
    nodes: fibCalls(n),
  };
}
