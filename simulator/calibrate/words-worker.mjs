// One of two workers that measure shared words: plain JavaScript, so that nothing stands between it and the atomics.
import { parentPort, workerData } from 'node:worker_threads';

const { words, me } = workerData;
/** Words between two slots: 256 bytes. */
const STRIDE = 64;
const SLOTS = 4096;
const FIRST = 1024;
/** Word that both meet at, far from everything else. */
const MEET = 512;

let meetings = 0;

/** Both workers wait here for each other, spinning. */
function meet() {
  meetings++;
  Atomics.add(words, MEET, 1);
  while (Atomics.load(words, MEET) < 2 * meetings);
}

/** Nanoseconds of one of `count` rounds. */
function timed(count, work) {
  const start = process.hrtime.bigint();
  work(count);
  return Number(process.hrtime.bigint() - start) / count;
}

/** A compare-and-swap that succeeds, of a word that only this worker touches. */
function swaps(count) {
  const at = FIRST + me * 4096;
  for (let i = 0; i < count; i++) {
    const seen = Atomics.load(words, at);
    Atomics.compareExchange(words, at, seen, (seen + 1) | 0);
  }
}

/** Both add to one word: each addition brings the line over, as often as the other one was quicker. */
function contended(count) {
  for (let i = 0; i < count; i++) Atomics.add(words, FIRST, 1);
}

/** Strictly in turn: a line goes to and fro. Two transfers a round. */
function pingPong(count) {
  const at = FIRST + 128;
  for (let i = 0; i < count; i++) {
    while ((Atomics.load(words, at) & 1) !== me);
    Atomics.add(words, at, 1);
  }
}

function scan() {
  let sum = 0;
  for (let slot = 0; slot < SLOTS; slot++) sum += Atomics.load(words, FIRST + slot * STRIDE);
  return sum;
}

function write() {
  for (let slot = 0; slot < SLOTS; slot++) Atomics.store(words, FIRST + slot * STRIDE, meetings);
}

/** A scan of slots that the other worker has just written, then again of what is in the caches. In ns a slot. */
function scans() {
  const start = process.hrtime.bigint();
  scan();
  const middle = process.hrtime.bigint();
  scan();
  const end = process.hrtime.bigint();
  return [Number(middle - start) / SLOTS, Number(end - middle) / SLOTS];
}

const figures = { swap: [], contended: [], pingPong: [], miss: [], hit: [] };
for (let round = 0; round < 100; round++) {
  meet();
  if (me === 0) figures.swap.push(timed(20_000, swaps));
  meet();
  figures.contended.push(timed(20_000, contended));
  meet();
  figures.pingPong.push(timed(500, pingPong) / 2);
  meet();
  if (me === 1) write();
  meet();
  if (me === 0) {
    const [miss, hit] = scans();
    figures.miss.push(miss);
    figures.hit.push(hit);
  }
}
parentPort.postMessage(figures);
