import { task } from 'mgr-scheduler';

function squares(n: number) {
  const made: { n: number; root: number }[] = [];
  for (let i = 0; i < n; i++) made.push({ n: i * i, root: i });
  return made;
}
const TABLE = squares(8);
const BY_NUMBER = new Map(TABLE.map((one) => [one.n, one]));
const [FIRST, , THIRD] = TABLE;
let chosen = TABLE[3]!;
chosen = TABLE[4]!;

export default task(function f(n: number) {
  const table = TABLE;
  const third = THIRD;
  const four = chosen;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const one = table[i]!;
    trace.push(BY_NUMBER.get(i * i) === one, one === FIRST, third === TABLE[2], four === chosen, table === TABLE);
  }
  return trace;
});
export const args = [4];
