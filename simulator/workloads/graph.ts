/**
 * Fork-join graphs: trees of nodes that work, fork all their children, join them and end. Two forms: a *recording*, the nodes in the
 * order in which the serial program enters them, which is what a file holds; and a *graph*, what the simulator walks, where the
 * children of a node stand side by side.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';

export interface Graph {
  readonly name: string;
  /** A node's children are `firstChild[node]` and the `children[node] - 1` that follow it. Node 0 is the root. */
  readonly firstChild: Int32Array;
  readonly children: Int32Array;
  /** What a node does itself, in us. */
  readonly preUs: Float64Array;
  /** Forks that a node makes, those of what was merged into it included. */
  readonly forks: Float64Array;
  /** What a node adds to the result, to check that all of them are joined once. */
  readonly values?: Float64Array;
  /** All work, the longest path, and all forks. */
  readonly workUs: number;
  readonly spanUs: number;
  readonly forksInAll: number;
  /** Nodes of the real tree. */
  readonly nodes: number;
}

/** A tree in the order in which the serial program enters its nodes (a parent, then its first child with all below it, ...). */
export interface Recording {
  readonly name: string;
  readonly children: Uint32Array;
  readonly workUs: Float32Array;
  /** The last child is called in place, not forked. */
  readonly lastIsCall: boolean;
}

/** How far each node's subtree reaches: the index after its last node. */
function subtreeEnds(children: Uint32Array): Int32Array {
  const ends = new Int32Array(children.length);
  for (let node = children.length - 1; node >= 0; node--) {
    let end = node + 1;
    for (let i = 0; i < children[node]; i++) end = ends[end];
    ends[node] = end;
  }
  return ends;
}

/**
 * The same tree where a node's children are visited by halves, as the real programs do (bench/forks/programs): one half is forked, the
 * other one called, until there is one child. Nodes that only divide have no work of their own.
 */
export function byHalves({ name, children, workUs }: Recording): Recording {
  const ends = subtreeEnds(children);
  const counts: number[] = [];
  const works: number[] = [];
  // What is yet to be visited: children `first` up to `end` of a node, whose places are in `of`; none: the node at `first` itself.
  const ofs: (number[] | null)[] = [null];
  const firsts = [0];
  const lasts = [0];
  while (ofs.length > 0) {
    const [of, first, end] = [ofs.pop()!, firsts.pop()!, lasts.pop()!];
    if (of === null || end - first === 1) visitNode(of === null ? first : of[first]);
    else divide(of, first, end, 0);
  }
  return { name, children: Uint32Array.from(counts), workUs: Float32Array.from(works), lastIsCall: true };

  function visitNode(node: number): void {
    const below: number[] = [];
    for (let child = node + 1; child < ends[node]; child = ends[child]) below.push(child);
    if (below.length > 1) return divide(below, 0, below.length, workUs[node]);
    counts.push(below.length);
    works.push(workUs[node]);
    if (below.length === 1) push(null, below[0], 0);
  }

  function divide(of: number[], first: number, end: number, us: number): void {
    const middle = (first + end) >>> 1;
    counts.push(2);
    works.push(us);
    // The last child is the one that is called: it comes off the stack last.
    push(of, first, middle);
    push(of, middle, end);
  }

  function push(of: number[] | null, first: number, end: number): void {
    ofs.push(of);
    firsts.push(first);
    lasts.push(end);
  }
}

/** Work of each node's whole subtree, and its longest path. */
function subtreeWork({ children, workUs }: Recording, ends: Int32Array): { sums: Float64Array; spans: Float64Array } {
  const sums = new Float64Array(children.length);
  const spans = new Float64Array(children.length);
  for (let node = children.length - 1; node >= 0; node--) {
    let sum = 0;
    let longest = 0;
    for (let child = node + 1; child < ends[node]; child = ends[child]) {
      sum += sums[child];
      longest = Math.max(longest, spans[child]);
    }
    sums[node] = sum + workUs[node];
    spans[node] = longest + workUs[node];
  }
  return { sums, spans };
}

/**
 * The graph of a recording. Subtrees with less than `grainUs` of work are merged into their parents: nobody would gain by taking one. Their forks
 * are still counted, and paid for.
 */
export function graphOf(recording: Recording, grainUs: number): Graph {
  const { children: counts, workUs, lastIsCall } = recording;
  const ends = subtreeEnds(counts);
  const { sums, spans } = subtreeWork(recording, ends);
  const made = (node: number): number => Math.max(0, counts[node] - (lastIsCall ? 1 : 0));
  // Breadth first, so that children stand side by side: `from` says which recorded node each kept one is.
  const from: number[] = [0];
  const firstChild: number[] = [];
  const children: number[] = [];
  const preUs: number[] = [];
  const forks: number[] = [];
  let forksInAll = 0;
  for (let at = 0; at < from.length; at++) {
    const node = from[at];
    const first = from.length;
    let workHereUs = workUs[node];
    let forksHere = made(node);
    for (let child = node + 1; child < ends[node]; child = ends[child]) {
      if (sums[child] >= grainUs) {
        from.push(child);
        continue;
      }
      workHereUs += sums[child];
      for (let below = child; below < ends[child]; below++) forksHere += made(below);
    }
    firstChild.push(first);
    children.push(from.length - first);
    preUs.push(workHereUs);
    forks.push(forksHere);
    forksInAll += forksHere;
  }
  return {
    name: recording.name,
    firstChild: Int32Array.from(firstChild),
    children: Int32Array.from(children),
    preUs: Float64Array.from(preUs),
    forks: Float64Array.from(forks),
    workUs: sums[0],
    spanUs: spans[0],
    forksInAll,
    nodes: counts.length,
  };
}

/** Writes a recording: a line of JSON, then the children's counts (32 bits) and the work (32-bit floats), little-endian; all of it gzipped. */
export function saveRecording(file: string | URL, { name, children, workUs, lastIsCall }: Recording): void {
  const head = Buffer.from(`${JSON.stringify({ format: 'mgr-graph 1', name, nodes: children.length, lastIsCall })}\n`);
  const body = Buffer.alloc(8 * children.length);
  for (let i = 0; i < children.length; i++) {
    body.writeUInt32LE(children[i], 4 * i);
    body.writeFloatLE(workUs[i], 4 * (children.length + i));
  }
  writeFileSync(file, gzipSync(Buffer.concat([head, body])));
}

export function loadRecording(file: string | URL): Recording {
  const bytes = gunzipSync(readFileSync(file));
  const headEnd = bytes.indexOf(10);
  const head = JSON.parse(bytes.toString('utf8', 0, headEnd));
  if (head.format !== 'mgr-graph 1') throw new Error(`${file}: not a recorded graph`);
  const children = new Uint32Array(head.nodes);
  const workUs = new Float32Array(head.nodes);
  for (let i = 0; i < head.nodes; i++) {
    children[i] = bytes.readUInt32LE(headEnd + 1 + 4 * i);
    workUs[i] = bytes.readFloatLE(headEnd + 1 + 4 * (head.nodes + i));
  }
  return { name: head.name, children, workUs, lastIsCall: head.lastIsCall };
}
