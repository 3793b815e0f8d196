import { task } from 'mgr-scheduler';

function insertionSort(values: Float64Array, low: number, high: number): void {
  for (let i = low + 1; i <= high; i++) {
    const value = values[i];
    let hole = i - 1;
    while (hole >= low && values[hole] > value) {
      values[hole + 1] = values[hole];
      hole--;
    }
    values[hole + 1] = value;
  }
}

function sort(values: Float64Array, low: number, high: number): void {
  if (high - low < 12) {
    insertionSort(values, low, high);
    return;
  }
  const pivot = values[(low + high) >> 1];
  let i = low;
  let j = high;
  while (i <= j) {
    while (values[i] < pivot) i++;
    while (values[j] > pivot) j--;
    if (i <= j) {
      const value = values[i];
      values[i] = values[j];
      values[j] = value;
      i++;
      j--;
    }
  }
  sort(values, low, j);
  sort(values, i, high);
}

/** Sorts n numbers in place; a weighted sum that only the right order gives. */
export default task(function quicksort(n: number): number {
  const values = new Float64Array(n);
  let state = 42;
  for (let i = 0; i < n; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    values[i] = (state >>> 8) / 16;
  }
  sort(values, 0, n - 1);
  let sum = 0;
  for (let i = 0; i < n; i++) sum = (sum + values[i] * ((i % 7) + 1)) % 1000003;
  return sum;
});
