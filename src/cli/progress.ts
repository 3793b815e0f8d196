/** One line on a terminal that says how far a long run is, and that goes away when it is over. */
import { count, duration } from './output.ts';

const FIRST_AFTER_MS = 700;
const EVERY_MS = 150;
const CLEAR = '\r\u001b[2K';
const TURNING = ['|', '/', '-', '\\'];

/** The numbers that the line shows, taken from `scheduler.stats()`. */
export interface Progress {
  threads: number;
  rotations: number;
  yields: number;
  migrations: number;
}

/**
 * Shows the line on `stream` if that is a terminal.
 * @param look the numbers of the moment; `null` while there are none.
 * @returns stops and removes the line. Ctrl-C does so too, and then ends the process as it would have.
 */
export function showProgress(what: string, look: () => Progress | null, stream = process.stderr): () => void {
  if (!stream.isTTY) return () => {};
  const startedMs = performance.now();
  let turns = 0;
  const timer = setInterval(() => {
    const elapsedMs = performance.now() - startedMs;
    if (elapsedMs < FIRST_AFTER_MS) return;
    const line = `${TURNING[turns++ % TURNING.length]} ${what} ${progressText(elapsedMs, look())}`;
    stream.write(CLEAR + line.slice(0, (stream.columns || 80) - 1));
  }, EVERY_MS);
  const stop = () => {
    clearInterval(timer);
    process.off('SIGINT', interrupted);
    if (turns > 0) stream.write(CLEAR);
    turns = 0;
  };
  const interrupted = () => {
    stop();
    process.kill(process.pid, 'SIGINT'); // nobody listens now: the process ends by the signal, and its threads with it
  };
  process.on('SIGINT', interrupted);
  return stop;
}

function progressText(elapsedMs: number, now: Progress | null): string {
  const time = duration(Math.floor(elapsedMs / 100) * 100);
  if (now === null) return time;
  const numbers = [count(now.rotations, 'rotation'), count(now.yields, 'yield'), count(now.migrations, 'migration')];
  return [time, count(now.threads, 'thread'), ...numbers].join(' · ');
}
