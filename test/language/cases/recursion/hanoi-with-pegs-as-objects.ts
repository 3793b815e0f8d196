import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function move(trace: string[], n: number, pegs: Record<string, number[]>, from: string, to: string, over: string): number {
  if (n === 0) return 0;
  const before = move(trace, n - 1, pegs, from, over, to);
  pegs[to]!.push(pegs[from]!.pop()!);
  trace.push(from + to);
  return before + 1 + move(trace, n - 1, pegs, over, to, from);
}
export default task(function f(n: number) {
  const trace: string[] = [];
  const pegs: Record<string, number[]> = { a: Array.from({ length: n }, (_, i) => n - i), b: [], c: [] };
  const moves = move(trace, n, pegs, 'a', 'c', 'b');
  say(trace, String(moves));
  return [moves, pegs, trace];
});
export const args = [4];
