import { task } from 'mgr-scheduler';

/**
 * Finds the loops of a control flow graph (Havlak 1997, "Nesting of reducible and irreducible loops"). The graph is that of the well-known
 * benchmark, so that the number of loops is known: 3 for each round over its small graph, 1,602 and 5,213 blocks in the large one.
 */

const DUMMY_ROUNDS = 15;
const BRANCHES = 10;
const LOOPS_A_BRANCH = 5;

class Block {
  readonly name: number;
  readonly incoming: Block[] = [];
  readonly outgoing: Block[] = [];

  constructor(name: number) {
    this.name = name;
  }
}

class Graph {
  readonly #blocks: Block[] = [];
  #count = 0;
  start: Block | null = null;

  get size(): number {
    return this.#count;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  block(name: number): Block {
    const known = this.#blocks[name];
    if (known !== undefined) return known;
    const block = new Block(name);
    this.#blocks[name] = block;
    this.#count++;
    this.start ??= block;
    return block;
  }

  connect(from: number, to: number): void {
    const source = this.block(from);
    const target = this.block(to);
    source.outgoing.push(target);
    target.incoming.push(source);
  }
}

/** Draws graphs of loops, each part from a block on; gives the block where the part ends. */
class Builder {
  readonly graph = new Graph();

  straight(from: number, length: number): number {
    for (let i = 0; i < length; i++) this.graph.connect(from + i, from + i + 1);
    return from + length;
  }

  diamond(from: number): number {
    this.graph.connect(from, from + 1);
    this.graph.connect(from, from + 2);
    this.graph.connect(from + 1, from + 3);
    this.graph.connect(from + 2, from + 3);
    return from + 3;
  }

  /** A loop with two loops in it. */
  nest(from: number): number {
    const header = this.straight(from, 1);
    const first = this.diamond(header);
    const second = this.straight(first, 1);
    const last = this.diamond(second);
    const footer = this.straight(last, 1);
    this.graph.connect(last, second);
    this.graph.connect(first, header);
    this.graph.connect(footer, from);
    return this.straight(footer, 1);
  }

  simple(): void {
    this.graph.block(0);
    this.nest(0);
    this.graph.block(1);
    this.graph.connect(0, 2);
  }

  trees(count: number): void {
    let at = 2;
    for (let tree = 0; tree < count; tree++) {
      this.graph.block(at + 1);
      this.graph.connect(2, at + 1);
      at++;
      for (let branch = 0; branch < BRANCHES; branch++) at = this.branch(at);
      this.graph.connect(at, 1);
    }
  }

  branch(top: number): number {
    let at = this.straight(top, 1);
    for (let loop = 0; loop < LOOPS_A_BRANCH; loop++) at = this.nest(at);
    const bottom = this.straight(at, 1);
    this.graph.connect(at, top);
    return bottom;
  }
}

class Loop {
  readonly isReducible: boolean;
  readonly isRoot: boolean;
  readonly #blocks = new Set<Block>();
  readonly #children = new Set<Loop>();
  #parent: Loop | null = null;
  nesting = 0;
  depth = 0;

  constructor(header: Block | null, isReducible: boolean) {
    this.isReducible = isReducible;
    this.isRoot = header === null;
    if (header !== null) this.#blocks.add(header);
  }

  get parent(): Loop | null {
    return this.#parent;
  }

  set parent(parent: Loop) {
    this.#parent = parent;
    parent.#children.add(this);
  }

  add(block: Block): void {
    this.#blocks.add(block);
  }

  /** How many levels of loops are in this one; each loop on the way learns its depth. */
  measure(depth: number): number {
    this.depth = depth;
    for (const child of this.#children) this.nesting = Math.max(this.nesting, 1 + child.measure(depth + 1));
    return this.nesting;
  }
}

class LoopForest {
  readonly root = new Loop(null, true);
  readonly loops = [this.root];

  create(header: Block, isReducible: boolean): Loop {
    const loop = new Loop(header, isReducible);
    this.loops.push(loop);
    return loop;
  }

  /** Hangs what has no parent under the root; the deepest nesting. */
  nest(): number {
    for (const loop of this.loops) if (!loop.isRoot && loop.parent === null) loop.parent = this.root;
    return this.root.measure(0);
  }
}

/** A block in depth-first order, in a set of blocks that have become one loop (Tarjan's union-find). */
class Member {
  readonly block: Block;
  readonly order: number;
  loop: Loop | null = null;
  #parent: Member = this;

  constructor(block: Block, order: number) {
    this.block = block;
    this.order = order;
  }

  representative(): Member {
    const passed: Member[] = [];
    let member: Member = this;
    while (member.#parent !== member) {
      if (member.#parent !== member.#parent.#parent) passed.push(member);
      member = member.#parent;
    }
    for (const one of passed) one.#parent = member;
    return member;
  }

  join(other: Member): void {
    this.#parent = other;
  }
}

type Type = 'plain' | 'reducible' | 'irreducible' | 'self' | 'dead';

const UNVISITED = -1;

class LoopFinder {
  readonly #graph: Graph;
  readonly #forest: LoopForest;
  readonly #orderOf = new Map<Block, number>();
  readonly #members: Member[] = [];
  /** The last block below each in the depth-first tree. */
  readonly #last: number[] = [];
  readonly #types: Type[] = [];
  readonly #headers: number[] = [];
  readonly #backEdges: number[][] = [];
  readonly #otherEdges: Set<number>[] = [];

  constructor(graph: Graph, forest: LoopForest) {
    this.#graph = graph;
    this.#forest = forest;
  }

  run(): void {
    const { start, blocks, size } = this.#graph;
    if (start === null) return;
    for (let i = 0; i < size; i++) {
      this.#backEdges.push([]);
      this.#otherEdges.push(new Set());
      this.#types.push('dead');
      this.#headers.push(0);
      this.#orderOf.set(blocks[i], UNVISITED);
    }
    this.#number(start, 0);
    for (const { block, order } of this.#members) this.#sortEdges(block, order);
    for (let header = this.#members.length - 1; header >= 0; header--) this.#findBody(header);
  }

  /** Numbers the blocks depth first; the last number given. */
  #number(block: Block, order: number): number {
    this.#members[order] = new Member(block, order);
    this.#types[order] = 'plain';
    this.#orderOf.set(block, order);
    let last = order;
    for (const next of block.outgoing) {
      if (this.#orderOf.get(next) === UNVISITED) last = this.#number(next, last + 1);
    }
    this.#last[order] = last;
    return last;
  }

  #isAncestor(ancestor: number, order: number): boolean {
    return ancestor <= order && order <= this.#last[ancestor];
  }

  #sortEdges(block: Block, order: number): void {
    for (const source of block.incoming) {
      const from = this.#orderOf.get(source) ?? UNVISITED;
      if (from === UNVISITED) continue;
      if (this.#isAncestor(order, from)) this.#backEdges[order].push(from);
      else this.#otherEdges[order].add(from);
    }
  }

  #findBody(header: number): void {
    const body = this.#firstOfBody(header);
    const waiting = [...body];
    if (body.length > 0) this.#types[header] = 'reducible';
    for (let member = waiting.shift(); member !== undefined; member = waiting.shift()) {
      this.#addSources(header, member, body, waiting);
    }
    if (body.length === 0 && this.#types[header] !== 'self') return;
    const loop = this.#forest.create(this.#members[header].block, this.#types[header] !== 'irreducible');
    this.#close(header, body, loop);
  }

  #firstOfBody(header: number): Member[] {
    const body: Member[] = [];
    for (const from of this.#backEdges[header]) {
      if (from === header) this.#types[header] = 'self';
      else body.push(this.#members[from].representative());
    }
    return body;
  }

  #addSources(header: number, member: Member, body: Member[], waiting: Member[]): void {
    for (const from of this.#otherEdges[member.order]) {
      const source = this.#members[from].representative();
      if (!this.#isAncestor(header, source.order)) {
        this.#types[header] = 'irreducible';
        this.#otherEdges[header].add(source.order);
      } else if (source.order !== header && !body.includes(source)) {
        waiting.push(source);
        body.push(source);
      }
    }
  }

  /** What is in a loop becomes one with its header. */
  #close(header: number, body: Member[], loop: Loop): void {
    this.#members[header].loop = loop;
    for (const member of body) {
      this.#headers[member.order] = header;
      member.join(this.#members[header]);
      if (member.loop === null) loop.add(member.block);
      else member.loop.parent = loop;
    }
  }
}

/** Loops of a graph with n trees, found in several rounds: all loops, blocks, deepest nesting. */
export default task(function havlak(n: number): string {
  const forest = new LoopForest();
  const builder = new Builder();
  builder.simple();
  for (let i = 0; i < DUMMY_ROUNDS; i++) new LoopFinder(builder.graph, forest).run();
  builder.trees(n);
  new LoopFinder(builder.graph, forest).run();
  for (let i = 0; i < 2 * n; i++) new LoopFinder(builder.graph, new LoopForest()).run();
  return `${forest.loops.length} ${builder.graph.size} ${forest.nest()}`;
});
