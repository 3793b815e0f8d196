/**
 * What is going to happen, ordered by time and, at the same time, by who asked first. A binary heap in typed arrays: an
 * event is a kind, a thread, and a stamp by which its owner knows whether it still means it.
 */

export class Events {
  #times = new Float64Array(1024);
  #orders = new Float64Array(1024);
  #kinds = new Int32Array(1024);
  #threads = new Int32Array(1024);
  #stamps = new Int32Array(1024);
  #count = 0;
  #asked = 0;

  /** What {@link Events.pop} has taken out. */
  timeUs = 0;
  kind = 0;
  thread = 0;
  stamp = 0;

  get count(): number {
    return this.#count;
  }

  push(timeUs: number, kind: number, thread: number, stamp: number): void {
    if (this.#count === this.#times.length) this.#grow();
    const order = this.#asked++;
    let at = this.#count++;
    while (at > 0) {
      const up = (at - 1) >> 1;
      if (this.#times[up] <= timeUs) break;
      this.#move(up, at);
      at = up;
    }
    this.#times[at] = timeUs;
    this.#orders[at] = order;
    this.#kinds[at] = kind;
    this.#threads[at] = thread;
    this.#stamps[at] = stamp;
  }

  /** Takes the next event out into the fields. False: there is none. */
  pop(): boolean {
    if (this.#count === 0) return false;
    this.timeUs = this.#times[0];
    this.kind = this.#kinds[0];
    this.thread = this.#threads[0];
    this.stamp = this.#stamps[0];
    this.#count--;
    if (this.#count > 0) this.#sink();
    return true;
  }

  /** Puts the last event where the first was, then down to its place. */
  #sink(): void {
    const last = this.#count;
    const time = this.#times[last];
    const order = this.#orders[last];
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      if (down >= last) break;
      if (down + 1 < last && this.#before(down + 1, down)) down++;
      if (time < this.#times[down] || (time === this.#times[down] && order < this.#orders[down])) break;
      this.#move(down, at);
      at = down;
    }
    this.#move(last, at);
  }

  #before(a: number, b: number): boolean {
    return this.#times[a] < this.#times[b] || (this.#times[a] === this.#times[b] && this.#orders[a] < this.#orders[b]);
  }

  #move(from: number, to: number): void {
    this.#times[to] = this.#times[from];
    this.#orders[to] = this.#orders[from];
    this.#kinds[to] = this.#kinds[from];
    this.#threads[to] = this.#threads[from];
    this.#stamps[to] = this.#stamps[from];
  }

  #grow(): void {
    const size = 2 * this.#times.length;
    const times = new Float64Array(size);
    times.set(this.#times);
    this.#times = times;
    const orders = new Float64Array(size);
    orders.set(this.#orders);
    this.#orders = orders;
    this.#kinds = twice(this.#kinds, size);
    this.#threads = twice(this.#threads, size);
    this.#stamps = twice(this.#stamps, size);
  }
}

function twice(from: Int32Array<ArrayBuffer>, size: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(size);
  to.set(from);
  return to;
}
