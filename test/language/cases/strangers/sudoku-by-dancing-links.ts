import { task } from 'mgr-scheduler';

class Link {
  left: Link; right: Link; up: Link; down: Link;
  head!: Head;
  row: number;
  constructor(row = -1) {
    this.left = this.right = this.up = this.down = this;
    this.row = row;
  }
}
class Head extends Link {
  size = 0;
  constructor(readonly name: number) { super(); this.head = this; }

  cover() {
    this.right.left = this.left;
    this.left.right = this.right;
    for (let row = this.down; row !== this; row = row.down)
      for (let cell = row.right; cell !== row; cell = cell.right) {
        cell.down.up = cell.up;
        cell.up.down = cell.down;
        cell.head.size--;
      }
  }
  uncover() {
    for (let row = this.up; row !== this; row = row.up)
      for (let cell = row.left; cell !== row; cell = cell.left) {
        cell.head.size++;
        cell.down.up = cell.up.down = cell;
      }
    this.right.left = this.left.right = this;
  }
}

class ExactCover {
  readonly root = new Head(-1);
  readonly solution: number[] = [];
  steps = 0;
  private readonly heads: Head[] = [];
  constructor(columns: number) {
    for (let i = 0; i < columns; i++) {
      const head = new Head(i);
      head.left = this.root.left;
      head.right = this.root;
      head.left.right = this.root.left = head;
      this.heads.push(head);
    }
  }
  addRow(row: number, columns: number[]) {
    let first: Link | null = null;
    for (const column of columns) {
      const head = this.heads[column]!;
      const cell = new Link(row);
      cell.head = head;
      cell.up = head.up;
      cell.down = head;
      cell.up.down = head.up = cell;
      head.size++;
      if (first) {
        cell.left = first.left;
        cell.right = first;
        cell.left.right = first.left = cell;
      } else first = cell;
    }
  }
  search(limit: number): boolean {
    if (this.root.right === this.root) return true;
    if (++this.steps > limit) throw new RangeError('too hard');
    let column = this.root.right as Head;
    for (let h = column.right as Head; h !== this.root; h = h.right as Head) if (h.size < column.size) column = h;
    column.cover();
    for (let row = column.down; row !== column; row = row.down) {
      this.solution.push(row.row);
      for (let cell = row.right; cell !== row; cell = cell.right) cell.head.cover();
      if (this.search(limit)) return true;
      for (let cell = row.left; cell !== row; cell = cell.left) cell.head.uncover();
      this.solution.pop();
    }
    column.uncover();
    return false;
  }
}

function solve(board: string, limit: number): string {
  const n = 4, box = 2, cells = n * n;
  const cover = new ExactCover(4 * cells);
  for (let at = 0; at < cells; at++) {
    const y = Math.floor(at / n), x = at % n, b = Math.floor(y / box) * box + Math.floor(x / box);
    for (let v = 0; v < n; v++) {
      if (board[at] !== '.' && board[at] !== String(v + 1)) continue;
      cover.addRow(at * n + v, [at, cells + y * n + v, 2 * cells + x * n + v, 3 * cells + b * n + v]);
    }
  }
  try {
    if (!cover.search(limit)) return `none after ${cover.steps}`;
  } catch (error) {
    return (error as Error).message;
  }
  const out: string[] = [];
  for (const row of cover.solution) out[Math.floor(row / n)] = String((row % n) + 1);
  return out.join('');
}

export default task(function sudoku(boards: string[], limit: number) {
  const solved: string[] = [];
  for (const board of boards) solved.push(solve(board, limit));
  return solved;
});
export const args = [['1...' + '..2.' + '.3..' + '...4', '12..' + '..3.' + '...1' + '3...', '11..' + '....' + '....' + '....', '.'.repeat(16), '1...' + '..2.' + '.4..' + '...3'], 30];
