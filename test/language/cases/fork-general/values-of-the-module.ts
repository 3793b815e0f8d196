import { fork, forkAll, join, joinAll, parallelReduce, task } from 'mgr-scheduler';

const NIL = {};
const COLORS = Object.freeze([Object.freeze({ name: 'red' }), Object.freeze({ name: 'blue' })]);
const scratch = [0];
const twice = (n: number) => 2 * n;

/** What a fork gives is the module's own, whoever ran it. */
function pick(n: number) {
  let i = 0;
  while (i < n) i++;
  return n % 2 ? { end: NIL, color: COLORS[n % 4 === 1 ? 0 : 1]!, fn: twice } : { end: COLORS, color: NIL, fn: pick };
}

function fill(n: number) {
  for (let i = 0; i < n; i++) scratch[0] = i;
  return [...scratch];
}

export default task(function f(n: number) {
  const forks = [];
  for (let i = 0; i < n; i++) forks.push(fork(pick, i));
  const same = [];
  for (let i = 0; i < n; i++) {
    const { end, color, fn } = join(forks[i]!);
    same.push(i % 2 ? [end === NIL, COLORS.indexOf(color as never), fn === twice] : [end === COLORS, color === NIL, fn === pick]);
  }
  const held = COLORS;
  const count = parallelReduce(0, n, 0, (i) => (held === COLORS && held[i % 2] === COLORS[i % 2] ? 1 : 0), (a, b) => a + b);
  return [same, count, joinAll(forkAll(fill, [3, 3, 3]))];
});
export const args = [6];
