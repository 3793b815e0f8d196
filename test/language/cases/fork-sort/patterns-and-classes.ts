// not-rotating: too many elements for a turn at each
import { parallelSort, task } from 'mgr-scheduler';

const LENGTH = 9500;

function hash(xs: ArrayLike<number | bigint>) {
  let h = 0;
  for (let i = 0; i < xs.length; i++) {
    const x = Number(xs[i]);
    h = (Math.imul(h, 31) + (Number.isNaN(x) ? 3 : Object.is(x, -0) ? 5 : Math.round(x * 8) | 0)) | 0;
  }
  return h;
}

function fill(xs: Float64Array, kind: number) {
  let state = 7;
  for (let i = 0; i < xs.length; i++) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    if (kind === 0) xs[i] = i;
    else if (kind === 1) xs[i] = -i;
    else if (kind === 2) xs[i] = 4;
    else if (kind === 3) xs[i] = NaN;
    else if (kind === 4) xs[i] = state & 64 ? 0 : -0;
    else if (kind === 5) xs[i] = i % 3 === 0 ? NaN : (state >> 8) % 5;
    else xs[i] = i < xs.length / 2 ? i : xs.length - i;
  }
}

export default task(function f(given: Float64Array[], big: BigInt64Array, bytes: Uint8Array) {
  const out: number[] = [];
  for (let kind = 0; kind < given.length; kind++) {
    const floats = given[kind]!;
    fill(floats, kind);
    parallelSort(floats);
    out.push(hash(floats));
  }
  for (let i = 0; i < LENGTH; i++) {
    big[i] = BigInt(((i * 7919) % 10007) - 5000);
    bytes[i] = i * 37;
  }
  out.push(hash(parallelSort(big)), hash(parallelSort(bytes)), hash(parallelSort(big, (a, b) => Number(b % 7n) - Number(a % 7n))));
  return out;
});
export const args = [
  Array.from({ length: 7 }, () => new Float64Array(new SharedArrayBuffer(LENGTH * 8))),
  new BigInt64Array(new SharedArrayBuffer(LENGTH * 8)),
  new Uint8Array(new SharedArrayBuffer(LENGTH)),
];
