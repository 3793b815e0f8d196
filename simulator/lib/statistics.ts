/** The few figures that many are summed up in. */

/** The value below which this part (0 to 1) of the sorted values lies. */
export function quantileOfSorted(sorted: ArrayLike<number>, part: number): number {
  if (sorted.length === 0) return Number.NaN;
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const above = Math.ceil(place);
  return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  return sum / values.length;
}

/** Quantiles that are looked at everywhere. */
export interface Spread {
  mean: number;
  p50: number;
  p99: number;
  p999: number;
  max: number;
}

export function spread(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  return {
    mean: mean(sorted),
    p50: quantileOfSorted(sorted, 0.5),
    p99: quantileOfSorted(sorted, 0.99),
    p999: quantileOfSorted(sorted, 0.999),
    max: quantileOfSorted(sorted, 1),
  };
}

/** Mean of independent replications, and half the width of its 95 % confidence interval (Student's t). */
export function confidence(values: readonly number[]): { mean: number; half: number } {
  const middle = mean(values);
  if (values.length < 2) return { mean: middle, half: Number.NaN };
  let squares = 0;
  for (const value of values) squares += (value - middle) ** 2;
  const deviation = Math.sqrt(squares / (values.length - 1));
  const t = STUDENT[Math.min(values.length - 1, STUDENT.length - 1)];
  return { mean: middle, half: (t * deviation) / Math.sqrt(values.length) };
}

/** Two-sided 95 % points by degrees of freedom; the last one stands for all above. */
const STUDENT = [
  Number.NaN,
  12.71,
  4.3,
  3.18,
  2.78,
  2.57,
  2.45,
  2.36,
  2.31,
  2.26,
  2.23,
  2.2,
  2.18,
  2.16,
  2.14,
  2.13,
  2.12,
  2.11,
  2.1,
  2.09,
  2.09,
  2.0,
];
