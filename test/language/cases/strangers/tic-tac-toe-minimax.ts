import { task } from 'mgr-scheduler';

const LINES = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [0, 3, 6], [1, 4, 7], [2, 5, 8], [0, 4, 8], [2, 4, 6]];

class Board {
  constructor(cells = '.........') { this.cells = cells; }
  get turn() { return [...this.cells].filter((c) => c !== '.').length % 2 ? 'o' : 'x'; }
  get winner() {
    for (const [a, b, c] of LINES) if (this.cells[a] !== '.' && this.cells[a] === this.cells[b] && this.cells[a] === this.cells[c]) return this.cells[a];
    return this.cells.includes('.') ? null : 'draw';
  }
  *moves() { for (let i = 0; i < 9; i++) if (this.cells[i] === '.') yield i; }
  play(i) {
    if (this.cells[i] !== '.') throw new RangeError(`${i} is taken`);
    return new Board(this.cells.slice(0, i) + this.turn + this.cells.slice(i + 1));
  }
  /** The least of its mirrored and turned forms. */
  get key() {
    let best = this.cells, at = this.cells;
    for (let i = 0; i < 8; i++) {
      at = i === 4 ? [...at].map((_, k) => at[k - (k % 3) + 2 - (k % 3)]).join('') : [...at].map((_, k) => at[(k % 3) * 3 + 2 - Math.floor(k / 3)]).join('');
      if (at < best) best = at;
    }
    return best;
  }
}

class Player {
  constructor() { this.known = new Map(); this.asked = 0; }
  value(board, alpha = -2, beta = 2) {
    this.asked++;
    const { winner, key } = board;
    if (winner) return winner === 'draw' ? 0 : -1;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    let best = -2;
    for (const move of board.moves()) {
      best = Math.max(best, -this.value(board.play(move), -beta, -alpha));
      if (best === 1) break;
    }
    this.known.set(key, best);
    return best;
  }
  best(board) {
    let [choice, value] = [-1, -2];
    for (const move of board.moves()) {
      const v = -this.value(board.play(move));
      if (v > value) [choice, value] = [move, v];
    }
    return choice;
  }
}

export default task(function ticTacToe(openings) {
  const player = new Player();
  const games = [];
  for (const opening of openings) {
    let board = new Board(opening);
    const played = [];
    while (!board.winner) {
      const move = player.best(board);
      played.push(move);
      board = board.play(move);
    }
    games.push(`${played.join('')} ${board.winner}`);
  }
  let refused = '';
  try { new Board('x........').play(0); } catch (error) { refused = error.message; }
  return { games, positions: player.known.size, refused };
});
export const args = [['x.o.x...o', 'xx.oo....', 'x...o...x', 'x.......o']];
