/**
 * What stands in the place of a call that works on a range, or on all forks at once: a function expression, called in place. The names
 * in these texts are made unique; `BODY`, `FN` and the like are what the user wrote; `$name` is an export of the ABI; `SNAPSHOTS`
 * are locals that the body reads and that change elsewhere: their values of the moment are handed over under the same names.
 *
 * Two functions for a range: the outer one evaluates and checks the arguments in the order of the call, the inner one is what is split.
 */

const CLAIMS = (round: string) => `
    const open = $rangeOpen();
    let index = +lo, stop = index, claimed = 0;
    claims: while ((stop = $rangeClaim(open, index, hi, grain)) > index) {
      claimed = stop - index;
      round: for (; index < stop; index++) ${round};
    }`;

export const PARALLEL_FOR = `(function made(lo, hi, options, SNAPSHOTS) {
  return (function range(SNAPSHOTS, grain, lo, hi) {
    const body = BODY;
    ${CLAIMS('body(index)')}
    while ($rangeParts(open)) $rangeJoin(open);
    $rangeClose(open);
  })(SNAPSHOTS, $rangeGrain(options, 'parallelFor'), $rangeBound(lo, 'parallelFor'), $rangeBound(hi, 'parallelFor'));
})(LO, HI, OPTIONS, SNAPSHOTS)`;

export const PARALLEL_REDUCE = `(function made(lo, hi, identity, options, SNAPSHOTS) {
  return (function range(SNAPSHOTS, identity, grain, lo, hi) {
    const body = BODY;
    const combine = COMBINE;
    let value = identity;
    ${CLAIMS('value = combine(value, body(index))')}
    while ($rangeParts(open)) {
      const part = $rangeJoin(open);
      value = combine(value, part);
    }
    $rangeClose(open);
    return value;
  })(SNAPSHOTS, identity, $rangeGrain(options, 'parallelReduce'), $rangeBound(lo, 'parallelReduce'), $rangeBound(hi, 'parallelReduce'));
})(LO, HI, IDENTITY, OPTIONS, SNAPSHOTS)`;

export const PARALLEL_MAP = `(function made(source, target, options, SNAPSHOTS) {
  const length = $mapLength(source, target);
  (function range(SNAPSHOTS, source, target, grain, lo, hi) {
    const body = BODY;
    ${CLAIMS('target[index] = body(source[index], index)')}
    while ($rangeParts(open)) $rangeJoin(open);
    $rangeClose(open);
  })(SNAPSHOTS, source, target, $rangeGrain(options, 'parallelMap'), 0, length);
  return target;
})(SOURCE, TARGET, OPTIONS, SNAPSHOTS)`;

/** The forks are the caller's: `transparent`. */
export const FORK_ALL = `(function made(chosen, items) {
  const forks = [];
  for (const item of items) {
    const one = $fork(FN, item);
    forks.push(one);
  }
  return forks;
})(FN_VALUE, ITEMS)`;

export const JOIN_ALL = `(function made(forks) {
  const values = [];
  for (const one of forks) {
    const value = $join(one);
    values.push(value);
  }
  return values;
})(FORKS)`;

/** Ranges of at most so many elements are sorted by the array's own `sort`. */
const LEAF = 8192;

/**
 * Quicksort with three parts, as the elements that are equal to the pivot need no more sorting; but 0 and -0 are equal and have an
 * order, so those go through the array's own `sort`. NaN comes last: it is in the upper part, and never the pivot. A bad run of pivots
 * ends in the array's own `sort` as well (`depth`).
 */
export const SORT_NUMBERS = `(function made(array) {
  function sort(array, low, high, depth) {
    const lo = +low, hi = +high, left = +depth;
    if (hi - lo <= ${LEAF} || left === 0) {
      array.subarray(lo, hi).sort();
      return;
    }
    const a = array[lo], b = array[lo + ((hi - lo) >>> 1)], c = array[hi - 1];
    let pivot = a < b ? (b < c ? b : a < c ? c : a) : a < c ? a : b < c ? c : b;
    if (pivot !== pivot) pivot = a === a ? a : b === b ? b : c;
    if (pivot !== pivot) {
      array.subarray(lo, hi).sort();
      return;
    }
    let less = lo, more = hi, at = lo;
    while (at < more) {
      const value = array[at];
      if (value < pivot) {
        array[at] = array[less];
        array[less] = value;
        less++;
        at++;
      } else if (value > pivot || value !== value) {
        more--;
        array[at] = array[more];
        array[more] = value;
      } else at++;
    }
    if (pivot === 0) array.subarray(less, more).sort();
    const lower = $fork(sort, array, lo, less, left - 1);
    sort(array, more, hi, left - 1);
    $join(lower);
  }
  sort(array, 0, $sortLength(array), 64);
  return array;
})(ARRAY)`;

/** Merge sort, as sorting by a comparator is stable. The lower half is merged from a copy. */
export const SORT_BY = `(function made(array, SNAPSHOTS) {
  const compare = COMPARE;
  function sort(array, low, high) {
    const lo = +low, hi = +high;
    if (hi - lo <= ${LEAF}) {
      array.subarray(lo, hi).sort((left, right) => compare(left, right));
      return;
    }
    const middle = lo + ((hi - lo) >>> 1);
    const lower = $fork(sort, array, lo, middle);
    sort(array, middle, hi);
    $join(lower);
    const copy = array.slice(lo, middle);
    const length = copy.length;
    let i = 0, j = middle, k = lo;
    while (i < length && j < hi) {
      const left = copy[i], right = array[j];
      if (compare(right, left) < 0) {
        array[k] = right;
        j++;
      } else {
        array[k] = left;
        i++;
      }
      k++;
    }
    while (i < length) array[k++] = copy[i++];
  }
  sort(array, 0, $sortLength(array));
  return array;
})(ARRAY, SNAPSHOTS)`;
