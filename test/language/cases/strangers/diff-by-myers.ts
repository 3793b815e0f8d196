import { task } from 'mgr-scheduler';

type Op = { kind: ' ' | '+' | '-'; text: string };

/** The shortest edit script, by the furthest points on each diagonal. */
function shortestEdit(a: string[], b: string[]): Map<number, number>[] {
  const max = a.length + b.length;
  const v = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  for (let d = 0; d <= max; d++) {
    trace.push(new Map(v));
    for (let k = -d; k <= d; k += 2) {
      let x = k === -d || (k !== d && v.get(k - 1)! < v.get(k + 1)!) ? v.get(k + 1)! : v.get(k - 1)! + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      v.set(k, x);
      if (x >= a.length && y >= b.length) return trace;
    }
  }
  throw new Error('unreachable');
}

function* backtrack(a: string[], b: string[]): Generator<[number, number, number, number]> {
  let x = a.length;
  let y = b.length;
  const trace = shortestEdit(a, b);
  for (let d = trace.length - 1; d >= 0; d--) {
    const v = trace[d]!;
    const k = x - y;
    const before = k === -d || (k !== d && v.get(k - 1)! < v.get(k + 1)!) ? k + 1 : k - 1;
    const bx = v.get(before)!;
    const by = bx - before;
    while (x > bx && y > by) yield [--x, --y, x + 1, y + 1];
    if (d > 0) yield [bx, by, x, y];
    [x, y] = [bx, by];
  }
}

function diff(a: string[], b: string[]): Op[] {
  const ops: Op[] = [];
  for (const [bx, by, x, y] of backtrack(a, b)) {
    if (x === bx) ops.push({ kind: '+', text: b[by]! });
    else if (y === by) ops.push({ kind: '-', text: a[bx]! });
    else ops.push({ kind: ' ', text: a[bx]! });
  }
  return ops.reverse();
}

function patch(a: string[], ops: Op[]): string[] {
  const out: string[] = [];
  let at = 0;
  for (const { kind, text } of ops) {
    if (kind !== '+' && a[at++] !== text) throw new Error(`does not apply at ${at}`);
    if (kind !== '-') out.push(text);
  }
  return out;
}

export default task(function myers(pairs: [string, string][]) {
  const shown: unknown[] = [];
  for (const [left, right] of pairs) {
    const [a, b] = [left.split(''), right.split('')];
    const ops = diff(a, b);
    shown.push(ops.map(({ kind, text }) => kind + text).join('|'), patch(a, ops).join('') === right);
    try {
      patch([...a, '!'].reverse(), ops);
      shown.push('applied');
    } catch (error) {
      shown.push((error as Error).message);
    }
  }
  return shown;
});
export const args = [[['ABCABBA', 'CBABAC'], ['', 'xyz'], ['same', 'same'], ['kitten', 'sitting']]];
