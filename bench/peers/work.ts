/** What every pool and MGR run: ordinary functions that know of none of them. */

/** Next to nothing. */
export function tiny(n: number): number {
  return n + 1;
}

/** Something to do: n steps of a small generator. */
export function spin(n: number): number {
  let state = 1;
  for (let i = 0; i < n; i++) state = (Math.imul(state, 1664525) + 1013904223) | 0;
  return state;
}
