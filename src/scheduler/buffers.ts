/**
 * Shared buffers on the program's side. Each one that a task may see has a number; the threads are told by mail before the
 * first task that uses it. A buffer that the program has let go is let go by the threads too.
 */
import type { SharedBuffers } from '../memory/codec.ts';
import type { Mail } from '../thread/letters.ts';

export class ProgramBuffers implements SharedBuffers {
  readonly #numbers = new WeakMap<SharedArrayBuffer, number>();
  readonly #buffers = new Map<number, WeakRef<SharedArrayBuffer>>();
  readonly #gone: FinalizationRegistry<number>;
  readonly #send: (mail: Mail) => void;
  #next = 1;
  /** Buffers that the values encoded since {@link collect} refer to. A run keeps them until it is over. */
  #used: SharedArrayBuffer[] = [];

  constructor(send: (mail: Mail) => void) {
    this.#send = send;
    this.#gone = new FinalizationRegistry((id) => {
      this.#buffers.delete(id);
      send({ kind: 'forget', ids: [id] });
    });
  }

  idOf(buffer: SharedArrayBuffer): number {
    let id = this.#numbers.get(buffer);
    if (id === undefined) {
      id = this.#next++;
      this.#numbers.set(buffer, id);
      this.#buffers.set(id, new WeakRef(buffer));
      this.#gone.register(buffer, id);
      this.#send({ kind: 'buffer', id, buffer });
    }
    this.#used.push(buffer);
    return id;
  }

  /** A number for a buffer that goes with one run. */
  newNumber(): number {
    return this.#next++;
  }

  byId(id: number): SharedArrayBuffer | undefined {
    return this.#buffers.get(id)?.deref();
  }

  /** What a new thread must be told. */
  mail(): Mail[] {
    const all: Mail[] = [];
    for (const [id, one] of this.#buffers) {
      const buffer = one.deref();
      if (buffer !== undefined) all.push({ kind: 'buffer', id, buffer });
    }
    return all;
  }

  /** The buffers used since the last call. */
  collect(): readonly SharedArrayBuffer[] {
    const used = this.#used;
    if (used.length > 0) this.#used = [];
    return used;
  }
}
