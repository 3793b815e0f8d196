import { task } from 'mgr-scheduler';

const SIDES = Object.freeze([Object.freeze({ x: 1 }), Object.freeze({ x: -1 })]);
const EMPTY: readonly unknown[] = Object.freeze([]);

export default task(function f(n: number) {
  const sides = SIDES;
  let rest: readonly unknown[] = EMPTY;
  const trace: unknown[] = [];
  for (let i = 0; i < n; i++) {
    const side = sides[i % 2]!;
    trace.push(sides === SIDES, SIDES.indexOf(side), rest === EMPTY, Object.isFrozen(side));
    if (i === 2) rest = [side];
  }
  return [trace, (rest[0] as object) === SIDES[0]];
});
export const args = [4];
