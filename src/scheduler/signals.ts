/** Abort signals of runs. One listener for each signal, however many runs share it. */
import type { Engine } from './engine.ts';
import type { Run } from './run.ts';

export class Signals {
  readonly #runs: Pick<Engine, 'abort'>;
  readonly #watched = new Map<AbortSignal, Set<Run>>();
  readonly #listeners = new Map<AbortSignal, () => void>();

  constructor(runs: Pick<Engine, 'abort'>) {
    this.#runs = runs;
  }

  /** Aborts the run when the signal is aborted. */
  watch(signal: AbortSignal, run: Run): void {
    let sharing = this.#watched.get(signal);
    if (sharing === undefined) {
      sharing = new Set();
      this.#watched.set(signal, sharing);
      const onAbort = (): void => this.#abort(signal);
      this.#listeners.set(signal, onAbort);
      signal.addEventListener('abort', onAbort, { once: true });
    }
    sharing.add(run);
  }

  /** The run is settled: its signal does not matter any more. */
  release(signal: AbortSignal, run: Run): void {
    const sharing = this.#watched.get(signal);
    if (sharing === undefined) return;
    sharing.delete(run);
    if (sharing.size === 0) this.#forget(signal);
  }

  #forget(signal: AbortSignal): void {
    signal.removeEventListener('abort', this.#listeners.get(signal) as () => void);
    this.#watched.delete(signal);
    this.#listeners.delete(signal);
  }

  #abort(signal: AbortSignal): void {
    const sharing = [...(this.#watched.get(signal) ?? [])];
    this.#forget(signal);
    for (const run of sharing) this.#runs.abort(run, signal.reason);
  }
}
