import { task } from 'mgr-scheduler';

type Color = 'R' | 'B';
type RB = null | readonly [Color, RB, number, RB];

const make = (c: Color, l: RB, k: number, r: RB): RB => [c, l, k, r];
const isRed = (t: RB): t is readonly [Color, RB, number, RB] => t !== null && t[0] === 'R';

function balance(c: Color, l: RB, k: number, r: RB): RB {
  if (c === 'B') {
    if (isRed(l)) {
      const [, ll, lk, lr] = l;
      if (isRed(ll)) return make('R', make('B', ll[1], ll[2], ll[3]), lk, make('B', lr, k, r));
      if (isRed(lr)) return make('R', make('B', ll, lk, lr[1]), lr[2], make('B', lr[3], k, r));
    }
    if (isRed(r)) {
      const [, rl, rk, rr] = r;
      if (isRed(rl)) return make('R', make('B', l, k, rl[1]), rl[2], make('B', rl[3], rk, rr));
      if (isRed(rr)) return make('R', make('B', l, k, rl), rk, make('B', rr[1], rr[2], rr[3]));
    }
  }
  return make(c, l, k, r);
}

function insert(tree: RB, key: number): RB {
  const go = (t: RB): RB => {
    if (t === null) return make('R', null, key, null);
    const [c, l, k, r] = t;
    if (key < k) return balance(c, go(l), k, r);
    if (key > k) return balance(c, l, k, go(r));
    return t;
  };
  const made = go(tree)!;
  return made[0] === 'B' ? made : make('B', made[1], made[2], made[3]);
}

function fold<A>(t: RB, f: (a: A, k: number) => A, a: A): A {
  return t === null ? a : fold(t[3], f, f(fold(t[1], f, a), t[2]));
}

function blackHeight(t: RB): number {
  if (t === null) return 1;
  const [c, l, , r] = t;
  if (c === 'R' && (isRed(l) || isRed(r))) throw new Error('red under red');
  const [a, b] = [blackHeight(l), blackHeight(r)];
  if (a !== b) throw new Error(`unbalanced: ${a} and ${b}`);
  return a + (c === 'B' ? 1 : 0);
}

function* between(t: RB, low: number, high: number): Generator<number> {
  if (t === null) return;
  const [, l, k, r] = t;
  if (low < k) yield* between(l, low, high);
  if (low <= k && k <= high) yield k;
  if (k < high) yield* between(r, low, high);
}

export default task(function redBlack(keys: number[]) {
  const versions: RB[] = [null];
  for (const key of keys) versions.push(insert(versions[versions.length - 1]!, key));
  const heights: number[] = [];
  for (const version of versions) heights.push(blackHeight(version));
  const last = versions[versions.length - 1]!;
  const middle = versions[versions.length >> 1]!;
  let shared = 0;
  const seen = new Set<unknown>();
  for (const version of versions) {
    const walk = (t: RB): void => { if (t === null) return; if (seen.has(t)) { shared++; return; } seen.add(t); walk(t[1]); walk(t[3]); };
    walk(version);
  }
  return { heights, last: fold(last, (text, k) => `${text}${k} `, ''), middle: fold(middle, (n) => n + 1, 0), between: [...between(last, 5, 12)], nodes: seen.size, shared, again: insert(last, keys[0]!) === last };
});
export const args = [[8, 3, 15, 1, 6, 12, 20, 5, 7, 10, 14, 11, 13, 2, 4]];
