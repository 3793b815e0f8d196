/** Merge sort by halves; long merges by halves too, short parts by insertion. */
import { fork, join, task } from 'mgr-scheduler';

const INSERTED = 32;
/** Shorter merges aren't split: finding where costs more. */
const MERGED_ALONE = 8192;

function insertion(a: Float64Array, lo: number, hi: number): void {
  for (let i = lo + 1; i < hi; i++) {
    const x = a[i];
    let j = i - 1;
    while (j >= lo && a[j] > x) {
      a[j + 1] = a[j];
      j--;
    }
    a[j + 1] = x;
  }
}

/** Merges from[lo, mid) and from[mid, hi) into to[at, ...). */
function merge(
  from: Float64Array,
  lo: number,
  loEnd: number,
  mid: number,
  hi: number,
  to: Float64Array,
  at: number,
): void {
  let i = lo;
  let j = mid;
  const end = at + loEnd - lo + hi - mid;
  for (let k = at; k < end; k++) {
    if (i < loEnd && (j >= hi || from[i] <= from[j])) to[k] = from[i++];
    else to[k] = from[j++];
  }
}

export function serial(a: Float64Array, temp: Float64Array): void {
  sort(a, temp, 0, a.length, false);
}

/** Sorts a[lo, hi); the result goes to `temp` where `away`. */
function sort(a: Float64Array, temp: Float64Array, lo: number, hi: number, away: boolean): void {
  if (hi - lo <= INSERTED) {
    insertion(a, lo, hi);
    if (away) for (let i = lo; i < hi; i++) temp[i] = a[i];
    return;
  }
  const mid = (lo + hi) >>> 1;
  sort(a, temp, lo, mid, !away);
  sort(a, temp, mid, hi, !away);
  if (away) merge(a, lo, mid, mid, hi, temp, lo);
  else merge(temp, lo, mid, mid, hi, a, lo);
}

function forkedSort(a: Float64Array, temp: Float64Array, lo: number, hi: number, away: boolean): void {
  if (hi - lo <= INSERTED) {
    insertion(a, lo, hi);
    if (away) for (let i = lo; i < hi; i++) temp[i] = a[i];
    return;
  }
  const mid = (lo + hi) >>> 1;
  const lower = fork(forkedSort, a, temp, lo, mid, !away);
  forkedSort(a, temp, mid, hi, !away);
  join(lower);
  if (away) forkedMerge(a, lo, mid, mid, hi, temp, lo);
  else forkedMerge(temp, lo, mid, mid, hi, a, lo);
}

/** The middle of the first part, and where it belongs in the second one, make two merges of one. */
function forkedMerge(
  from: Float64Array,
  lo: number,
  loEnd: number,
  mid: number,
  hi: number,
  to: Float64Array,
  at: number,
): void {
  if (loEnd - lo + hi - mid <= MERGED_ALONE) {
    merge(from, lo, loEnd, mid, hi, to, at);
    return;
  }
  const [first, second] = splits(from, lo, loEnd, mid, hi);
  const upper = fork(forkedMerge, from, first, loEnd, second, hi, to, at + first - lo + second - mid);
  forkedMerge(from, lo, first, mid, second, to, at);
  join(upper);
}

function splits(from: Float64Array, lo: number, loEnd: number, mid: number, hi: number): [number, number] {
  const fromFirst = loEnd - lo >= hi - mid;
  const middle = fromFirst ? (lo + loEnd) >>> 1 : (mid + hi) >>> 1;
  const pivot = from[middle];
  let low = fromFirst ? mid : lo;
  let high = fromFirst ? hi : loEnd;
  while (low < high) {
    const half = (low + high) >>> 1;
    if (fromFirst ? from[half] < pivot : from[half] <= pivot) low = half + 1;
    else high = half;
  }
  return fromFirst ? [middle, low] : [low, middle];
}

export const forked = task(function mergeSort(a: Float64Array, temp: Float64Array): void {
  forkedSort(a, temp, 0, a.length, false);
});
