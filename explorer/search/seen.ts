/** A set of states, each with the preemptions that were left when it was first met. Open addressing: a few million keys. */
export class Seen {
  #keys = new Float64Array(1 << 12);
  #left = new Int16Array(1 << 12);
  size = 0;

  /** True if the state was met before with at least as many preemptions left; else notes it. */
  covers(key: number, left: number): boolean {
    if (this.size * 2 > this.#keys.length) this.#grow();
    // 0 marks a free cell.
    const wanted = key === 0 ? 1 : key;
    const at = this.#find(wanted);
    if (this.#keys[at] === 0) {
      this.#keys[at] = wanted;
      this.#left[at] = left;
      this.size++;
      return false;
    }
    if (this.#left[at] >= left) return true;
    this.#left[at] = left;
    return false;
  }

  #find(key: number): number {
    const mask = this.#keys.length - 1;
    let at = Math.floor(key / 0x200000) & mask;
    while (this.#keys[at] !== 0 && this.#keys[at] !== key) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const keys = this.#keys;
    const left = this.#left;
    this.#keys = new Float64Array(keys.length * 2);
    this.#left = new Int16Array(keys.length * 2);
    for (let i = 0; i < keys.length; i++) {
      if (keys[i] === 0) continue;
      const at = this.#find(keys[i]);
      this.#keys[at] = keys[i];
      this.#left[at] = left[i];
    }
  }
}
