import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function called(trace: unknown[]): boolean {
  say(trace, 'called');
  const inner = () => say(trace, new.target);
  return inner() === new.target;
}
class A {
  made: unknown;
  constructor() { this.made = new.target; }
  method(trace: unknown[]): unknown {
    say(trace, new.target);
    return new.target;
  }
  static of(trace: unknown[]): unknown { return say(trace, new.target); }
}
class B extends A {}
export default task(function f() {
  const trace: unknown[] = [];
  function nested(depth: number): unknown {
    say(trace, depth);
    return depth > 0 ? nested(depth - 1) : new.target;
  }
  trace.push(called(trace), nested(2), new A().method(trace), A.of(trace));
  return [trace, say(trace, new B().made === B), new A().made === A];
});
export const args = [];
