import { task } from 'mgr-scheduler';

const MOVES = [[1, 2], [2, 1], [2, -1], [1, -2], [-1, -2], [-2, -1], [-2, 1], [-1, 2]];

function tour(size, startX, startY, { closed = false, limit = 500 } = {}) {
  const board = Array.from({ length: size }, () => new Array(size).fill(0));
  const inside = (x, y) => x >= 0 && y >= 0 && x < size && y < size;
  let steps = 0;
  const exits = (x, y) => {
    let n = 0;
    for (const [dx, dy] of MOVES) if (inside(x + dx, y + dy) && board[y + dy][x + dx] === 0) n++;
    return n;
  };
  const step = (x, y, n) => {
    if (++steps > limit) throw { gaveUp: n };
    board[y][x] = n;
    if (n === size * size) {
      if (!closed || MOVES.some(([dx, dy]) => x + dx === startX && y + dy === startY)) return true;
    } else {
      const next = MOVES.map(([dx, dy]) => [x + dx, y + dy])
        .filter(([a, b]) => inside(a, b) && board[b][a] === 0)
        .map(([a, b]) => ({ a, b, exits: exits(a, b) }))
        .sort((p, q) => p.exits - q.exits);
      for (const { a, b } of next) if (step(a, b, n + 1)) return true;
    }
    board[y][x] = 0;
    return false;
  };
  try {
    return step(startX, startY, 1) ? board.map((row) => row.join(' ')) : null;
  } catch (thrown) {
    return thrown;
  }
}

export default task(function knights(requests) {
  const out = [];
  for (const [size, x, y, options] of requests) out.push(tour(size, x, y, options));
  return out;
});
export const args = [[[5, 0, 0], [3, 1, 1], [4, 0, 0, { limit: 60 }], [6, 2, 3, { closed: true, limit: 200 }]]];
