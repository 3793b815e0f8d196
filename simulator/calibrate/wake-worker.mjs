// Sleeps in Atomics.wait, again and again, and notes how long after its waker's call it was awake.
import { workerData } from 'node:worker_threads';

const { words, times } = workerData;
const BELL = 0;
const AWAKE = 128;

for (let seen = 0; ; ) {
  Atomics.wait(words, BELL, seen);
  const now = process.hrtime.bigint();
  const bell = Atomics.load(words, BELL);
  if (bell === seen) continue;
  if (bell < 0) break;
  seen = bell;
  Atomics.store(times, 1, now);
  Atomics.store(words, AWAKE, bell);
}
