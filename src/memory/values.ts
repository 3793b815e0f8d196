/**
 * Kinds of the raw values in a frame: one byte a value, beside eight bytes of content. Whatever fits in eight bytes exactly
 * is raw; everything else is a reference, an index into the task's reference table.
 */
export const KIND = {
  undefined: 0,
  null: 1,
  false: 2,
  true: 3,
  /** An integer of 32 bits; apart from float64 so that engines get a small integer back. */
  int32: 4,
  float64: 5,
  /** A bigint that fits in 64 bits, signed. */
  bigint: 6,
  reference: 7,
  /** A view on shared memory, three units: only in raw lists (raw.ts). */
  view: 8,
  /** 16 + length: a string of 0 to 8 units below 256. */
  string: 16,
} as const;

/** Longest raw string. */
export const RAW_STRING_LENGTH = 8;

/** True for a number that is a small integer to engines: one of 32 bits, and not -0. */
export function isInt32(value: number): boolean {
  return (value | 0) === value && (value !== 0 || 1 / value > 0);
}

/**
 * The same number, as a small integer where it is one. What is read from a Float64Array is a double to engines even if it is 1, and code
 * that meets one such number computes with boxed doubles from then on (fib: 1.6 times the time).
 */
export function asSmall(value: number): number {
  return isInt32(value) ? value | 0 : value;
}
