export const version = 'v1 ';
export const primes = [2, 3, 5, 7];
export const table = new Map([
  [0, 'zero'],
  [2, 'two'],
]);
