/** Buffers that this thread knows by number: shared ones, and those that the program has given to it with a run. The program gives the numbers. */

const byNumber = new Map<number, SharedArrayBuffer>();
/** Until the run's task takes them. */
const given = new Map<number, ArrayBuffer>();
const numbers = new WeakMap<SharedArrayBuffer, number>();

export function learnBuffer(id: number, buffer: SharedArrayBuffer): void {
  byNumber.set(id, buffer);
  numbers.set(buffer, id);
}

export function takeGift(id: number, buffer: ArrayBuffer): void {
  given.set(id, buffer);
}

/** True if runs are to come here for what they were given. */
export function holdsGifts(): boolean {
  return given.size > 0;
}

export function forgetBuffer(id: number): void {
  byNumber.delete(id);
  given.delete(id);
}

/** A shared buffer, or one that was given: that one once. */
export function bufferOf(id: number): ArrayBufferLike | undefined {
  const gift = given.get(id);
  if (gift === undefined) return byNumber.get(id);
  given.delete(id);
  return gift;
}

export function numberOf(buffer: SharedArrayBuffer): number {
  return numbers.get(buffer) ?? -1;
}
