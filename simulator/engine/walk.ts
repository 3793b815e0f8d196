/**
 * A task's way through a fork-join graph, in the order of the serial program: a node works, forks all its children, joins them from the
 * last to the first, and ends. A fork that nobody took runs at its join, on the same stack. Forks that are latent, or published, are
 * the entries from `base` up to the top; below it they were taken and belong to tasks of their own.
 */
import type { Graph } from '../workloads/graph.ts';
import type { Task } from './task.ts';

export const WALK = {
  /** The time that was given is used up. */
  goesOn: 0,
  /** All is done. */
  ended: 1,
  /** The next step is the join of {@link Walk.joins}, which was taken and had not ended when the walk began. */
  atJoin: 2,
} as const;

const NONE = -1;

export class Walk {
  readonly graph: Graph;
  readonly #forkUs: number;
  readonly #joinUs: number;
  /** Children that each frame has yet to join. */
  #open = new Int32Array(16);
  #depth = 0;
  #entries = new Int32Array(16);
  #takers: (Task | null)[] = [];
  #top = 0;
  #base = 0;
  #enters: number;
  /** Time that the last {@link Walk.advance} took. */
  usedUs = 0;
  /** The child at whose join the walk stands. */
  joins: Task | null = null;
  /** Work of the nodes so far, without forks and joins. */
  workUs = 0;
  /** Nodes entered and forks joined so far, and the sum of the nodes' values; those of taken forks come in at their joins. */
  entered = 0;
  joined = 0;
  value = 0;

  constructor(graph: Graph, node: number, forkUs: number, joinUs: number) {
    this.graph = graph;
    this.#enters = node;
    this.#forkUs = forkUs;
    this.#joinUs = joinUs;
  }

  /** Forks that others could take. */
  get offers(): number {
    return this.#top - this.#base;
  }

  /** The node of the oldest fork that nobody has taken; it is the taker's from now on. */
  takeOldest(makeTask: (node: number) => Task): Task {
    const at = this.#base++;
    const task = makeTask(this.#entries[at]);
    this.#takers[at] = task;
    return task;
  }

  /** The walk stands at the join of a fork that nobody has begun: it runs that itself. */
  takeBack(): void {
    const frame = this.#depth - 1;
    const at = this.#top - 1;
    this.#enters = this.joins!.walk!.#enters;
    this.#takers[at] = null;
    this.#base = at;
    this.#top = at;
    this.#open[frame]--;
    this.joined++;
  }

  /** Walks on for about so long: no further than the first node at or beyond it. */
  advance(limitUs: number): number {
    let usedUs = 0;
    let outcome: number = WALK.goesOn;
    for (;;) {
      if (this.#enters !== NONE) {
        if (usedUs >= limitUs) break;
        usedUs += this.#enter(this.#enters);
      }
      if (this.#depth === 0) {
        outcome = WALK.ended;
        break;
      }
      const frame = this.#depth - 1;
      if (this.#open[frame] === 0) {
        this.#depth = frame;
        continue;
      }
      const at = this.#top - 1;
      if (at >= this.#base) {
        this.#enters = this.#entries[at];
      } else {
        const child = this.#takers[at]!;
        if (child.endedUs < 0) {
          this.joins = child;
          outcome = WALK.atJoin;
          break;
        }
        usedUs += this.#joinUs;
        this.#takers[at] = null;
        const taken = child.walk!;
        this.entered += taken.entered;
        this.joined += taken.joined;
        this.value += taken.value;
        this.#base = at;
      }
      this.joined++;
      this.#top = at;
      this.#open[frame]--;
    }
    this.usedUs = usedUs;
    return outcome;
  }

  #enter(node: number): number {
    this.#enters = NONE;
    const { preUs, children, firstChild, forks, values } = this.graph;
    const count = children[node];
    this.workUs += preUs[node];
    this.entered++;
    if (values !== undefined) this.value += values[node];
    const costUs = preUs[node] + this.#forkUs * forks[node];
    if (count === 0) return costUs;
    if (this.#depth === this.#open.length) this.#open = twice(this.#open);
    this.#open[this.#depth++] = count;
    while (this.#top + count > this.#entries.length) this.#entries = twice(this.#entries);
    const first = firstChild[node];
    for (let i = 0; i < count; i++) this.#entries[this.#top++] = first + i;
    return costUs;
  }
}

function twice(from: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const to = new Int32Array(2 * from.length);
  to.set(from);
  return to;
}
