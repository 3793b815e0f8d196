import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Shape {
  static kinds = { count: 2 };
  area() {
    return 0;
  }
}
class Square extends Shape {
  constructor(readonly side: number) {
    super();
  }
  override area() {
    return this.side ** 2;
  }
}
class Secret {
  static #made = 0;
  #id = ++Secret.#made;
  get id() {
    return this.#id;
  }
  static made() {
    return Secret.#made;
  }
}
const unit = new Square(1);
const secret = new Secret();

export default task(function f(n: number) {
  const trace: unknown[] = [];
  const made = Secret.made();
  for (let i = 0; i < n; i++) {
    const Class = i % 2 ? Square : Shape;
    const { kinds } = Class;
    say(trace, i);
    trace.push(new Class(i).area(), Class === Square, kinds === Shape.kinds, Class.name);
  }
  const held = unit;
  const Hidden = Secret;
  const own = secret;
  const other = new Hidden();
  for (let i = 0; i < n; i++) {
    say(trace, i);
    trace.push(held === unit, held.area(), held instanceof Shape, own === secret, own.id, other.id - made, Hidden.made() - made);
  }
  return trace;
});
export const args = [3];
