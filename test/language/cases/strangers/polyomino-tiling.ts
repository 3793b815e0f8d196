import { task } from 'mgr-scheduler';

type Piece = readonly (readonly [number, number])[];

const PIECES: Record<string, string> = { I: 'xxx', L: 'x./xx', T: 'xxx/.x.', O: 'xx/xx', D: 'xx' };

function* orientations(drawing: string): Generator<Piece> {
  let cells: [number, number][] = [];
  drawing.split('/').forEach((row, y) => [...row].forEach((c, x) => { if (c === 'x') cells.push([x, y]); }));
  const seen = new Set<string>();
  for (let turn = 0; turn < 8; turn++) {
    cells = cells.map(([x, y]): [number, number] => (turn === 4 ? [-x, y] : [y, -x])).sort(([ax, ay], [bx, by]) => ay - by || ax - bx);
    const [[x0, y0]] = cells as [[number, number]];
    const moved = cells.map(([x, y]) => [x - x0, y - y0] as const);
    const key = moved.join(' ');
    if (seen.has(key)) continue;
    seen.add(key);
    yield moved;
  }
}

class Tiling {
  readonly board: string[][];
  readonly found: string[] = [];
  tries = 0;
  private readonly forms: Map<string, Piece[]>;
  constructor(readonly width: number, readonly height: number, names: string, private readonly limit: number) {
    this.board = Array.from({ length: height }, () => Array<string>(width).fill('.'));
    this.forms = new Map([...new Set(names)].map((name) => [name, [...orientations(PIECES[name]!)]]));
  }
  private place(piece: Piece, x: number, y: number, from: string, to: string): boolean {
    for (let i = 0; i < piece.length; i++) {
      const [dx, dy] = piece[i]!;
      if (this.board[y + dy]?.[x + dx] !== from) {
        for (let k = 0; k < i; k++) this.board[y + piece[k]![1]]![x + piece[k]![0]] = from;
        return false;
      }
      this.board[y + dy]![x + dx] = to;
    }
    return true;
  }
  solve(left: string): void {
    let [x, y] = [0, 0];
    search: for (y = 0; y < this.height; y++) for (x = 0; x < this.width; x++) if (this.board[y]![x] === '.') break search;
    if (y === this.height) {
      this.found.push(this.board.map((row) => row.join('')).join('/'));
      if (this.found.length >= this.limit) throw this;
      return;
    }
    for (const name of new Set(left)) {
      for (const form of this.forms.get(name)!) {
        this.tries++;
        if (!this.place(form, x, y, '.', name)) continue;
        this.solve(left.replace(name, ''));
        this.place(form, x, y, name, '.');
      }
    }
  }
}

export default task(function tilings(puzzles: [number, number, string, number][]) {
  const out: unknown[] = [];
  for (const [width, height, pieces, limit] of puzzles) {
    const tiling = new Tiling(width, height, pieces, limit);
    let complete = true;
    try {
      tiling.solve(pieces);
    } catch (thrown) {
      if (thrown !== tiling) throw thrown;
      complete = false;
    }
    out.push({ count: tiling.found.length, first: tiling.found[0] ?? null, tries: tiling.tries, complete });
  }
  return out;
});
export const args = [[[3, 3, 'LLL', 9], [4, 3, 'ILOD', 9], [4, 4, 'TTTT', 1], [2, 2, 'II', 9], [3, 2, 'DDD', 9]]];
