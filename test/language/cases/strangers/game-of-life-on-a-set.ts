import { task } from 'mgr-scheduler';

class Life {
  private cells: Set<string>;
  generation = 0;
  constructor(pattern: string) {
    this.cells = new Set();
    pattern.split('/').forEach((row, y) => [...row].forEach((c, x) => { if (c === 'o') this.cells.add(`${x},${y}`); }));
  }
  private static *around(key: string): Generator<string> {
    const [x, y] = key.split(',').map(Number) as [number, number];
    for (let dy = -1; dy <= 1; dy++) for (let dx = -1; dx <= 1; dx++) if (dx || dy) yield `${x + dx},${y + dy}`;
  }
  step(): this {
    const counts = new Map<string, number>();
    for (const cell of this.cells) for (const next of Life.around(cell)) counts.set(next, (counts.get(next) ?? 0) + 1);
    const born = new Set<string>();
    for (const [cell, n] of counts) if (n === 3 || (n === 2 && this.cells.has(cell))) born.add(cell);
    this.cells = born;
    this.generation++;
    return this;
  }
  get bounds() {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const cell of this.cells) {
      const [x, y] = cell.split(',').map(Number) as [number, number];
      left = Math.min(left, x); right = Math.max(right, x); top = Math.min(top, y); bottom = Math.max(bottom, y);
    }
    return { left, top, right, bottom };
  }
  toString(): string {
    if (this.cells.size === 0) return '';
    const { left, top, right, bottom } = this.bounds;
    const rows: string[] = [];
    for (let y = top; y <= bottom; y++) {
      let row = '';
      for (let x = left; x <= right; x++) row += this.cells.has(`${x},${y}`) ? 'o' : '.';
      rows.push(row);
    }
    return rows.join('/');
  }
}

function period(pattern: string, limit: number): { period: number; shift: string } | null {
  const life = new Life(pattern);
  const seen = new Map<string, [number, number, number]>();
  for (let i = 0; i < limit; i++) {
    const text = String(life);
    const { left, top } = life.bounds;
    const known = seen.get(text);
    if (known) return { period: life.generation - known[0], shift: `${left - known[1]},${top - known[2]}` };
    seen.set(text, [life.generation, left, top]);
    life.step();
  }
  return null;
}

export default task(function life(patterns: string[]) {
  const out: unknown[] = [];
  for (const pattern of patterns) out.push(period(pattern, 12));
  out.push(`${new Life('.oo/oo./.o.').step().step().step()}`);
  return out;
});
export const args = [['ooo', '.o./..o/ooo', 'oo/oo', 'o', '.oo/oo./.o.']];
