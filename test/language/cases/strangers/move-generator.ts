import { task } from 'mgr-scheduler';
/** Knight and king moves on a board, counted to a depth: a move generator with undo in finally. */
const KNIGHT = [-17, -15, -10, -6, 6, 10, 15, 17];
function* moves(board: Int8Array, side: number): Generator<[number, number]> {
  for (let from = 0; from < 64; from++) {
    if (board[from] !== side) continue;
    for (const step of KNIGHT) {
      const to = from + step;
      if (to < 0 || to > 63 || Math.abs((to & 7) - (from & 7)) > 2 || board[to] === side) continue;
      yield [from, to];
    }
  }
}
function perft(board: Int8Array, side: number, depth: number): number {
  if (depth === 0) return 1;
  let nodes = 0;
  for (const [from, to] of moves(board.slice(), side)) {
    const captured = board[to]!;
    board[to] = side;
    board[from] = 0;
    try {
      nodes += perft(board, 3 - side, depth - 1);
    } finally {
      board[from] = side;
      board[to] = captured;
    }
  }
  return nodes;
}
export default task(function chess(depth: number) {
  const board = new Int8Array(64);
  for (const at of [1, 6, 18, 21]) board[at] = 1;
  for (const at of [57, 62, 42, 45]) board[at] = 2;
  return [perft(board, 1, depth), [...board].join('')];
});
export const args = [2];
