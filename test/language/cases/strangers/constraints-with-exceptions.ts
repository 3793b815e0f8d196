import { task } from 'mgr-scheduler';

class Contradiction extends Error {}

/** Sudoku by constraint propagation and search with exceptions. */
function assign(cells: number[], cell: number, digit: number): void {
  const bit = 1 << digit;
  if ((cells[cell]! & bit) === 0) throw new Contradiction(`cell ${cell}`);
  cells[cell] = bit;
  for (const peer of peersOf(cell)) eliminate(cells, peer, digit);
}
function eliminate(cells: number[], cell: number, digit: number): void {
  const bit = 1 << digit;
  if ((cells[cell]! & bit) === 0) return;
  cells[cell]! &= ~bit;
  const left = cells[cell]!;
  if (left === 0) throw new Contradiction(`nothing left at ${cell}`);
  if ((left & (left - 1)) === 0) {
    const last = 31 - Math.clz32(left);
    for (const peer of peersOf(cell)) eliminate(cells, peer, last);
  }
}
function* peersOf(cell: number): Generator<number> {
  const row = Math.floor(cell / 9);
  const column = cell % 9;
  for (let i = 0; i < 9; i++) {
    if (i !== column) yield row * 9 + i;
    if (i !== row) yield i * 9 + column;
    const r = row - (row % 3) + Math.floor(i / 3);
    const c = column - (column % 3) + (i % 3);
    if (r !== row && c !== column) yield r * 9 + c;
  }
}
const count = (bits: number): number => {
  let n = 0;
  for (let b = bits; b !== 0; b &= b - 1) n++;
  return n;
};
function search(cells: number[], stats: { tries: number; failures: number }): number[] {
  let best = -1;
  for (let i = 0; i < 81; i++) {
    const n = count(cells[i]!);
    if (n > 1 && (best < 0 || n < count(cells[best]!))) best = i;
  }
  if (best < 0) return cells;
  for (let digit = 0; digit < 9; digit++) {
    if ((cells[best]! & (1 << digit)) === 0) continue;
    const copy = [...cells];
    stats.tries++;
    try {
      assign(copy, best, digit);
      return search(copy, stats);
    } catch (error) {
      if (!(error instanceof Contradiction)) throw error;
      stats.failures++;
    }
  }
  throw new Contradiction('dead end');
}
export default task(function solve(puzzle: string) {
  const cells: number[] = new Array(81).fill(511);
  const stats = { tries: 0, failures: 0 };
  for (let i = 0; i < 81; i++) if (puzzle[i] !== '.') assign(cells, i, Number(puzzle[i]) - 1);
  const solved = search(cells, stats);
  return { solved: solved.map((bits) => 32 - Math.clz32(bits)).join(''), stats };
});
export const args = ['53..7....6..195....98....6.8...6...34..8.3..17...2...6.6....28....419..5....8..79'];
