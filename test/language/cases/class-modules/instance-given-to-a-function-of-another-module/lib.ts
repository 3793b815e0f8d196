/** What it needs of a thing. */
export interface Runs { run(n: number): number }
/** Calls a method that it knows nothing of. */
export function runAll(trace: unknown[], things: Runs[]): number {
  let s = 0;
  for (const one of things) { s += one.run(2); trace.push(s); }
  return s;
}
