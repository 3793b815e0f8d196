import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
const Color = { red: Symbol('red'), green: Symbol('green') } as const;
export default task(function f() {
  const trace: unknown[] = [];
  const mine = { a: Symbol('a'), b: Symbol('b') };
  for (const s of [mine.b, mine.a, Symbol('a'), Color.red]) {
    switch (s) { case mine.a: say(trace, 'a'); break; case mine.b: say(trace, 'b'); break; default: say(trace, s.description); }
  }
  return trace;
});
export const args = [];
