/** Shared buffers that this thread knows by number. The program gives the numbers. */

const byNumber = new Map<number, SharedArrayBuffer>();
const numbers = new WeakMap<SharedArrayBuffer, number>();

export function learnBuffer(id: number, buffer: SharedArrayBuffer): void {
  byNumber.set(id, buffer);
  numbers.set(buffer, id);
}

export function forgetBuffer(id: number): void {
  byNumber.delete(id);
}

export function bufferOf(id: number): SharedArrayBuffer | undefined {
  return byNumber.get(id);
}

export function numberOf(buffer: SharedArrayBuffer): number {
  return numbers.get(buffer) ?? -1;
}
