import { task } from 'mgr-scheduler';

/** A class keeps a count for all its objects: by its name, by `this`, in private, from a constructor, by an accessor. */
class Ids {
  static next = 0;
  static #hidden = 0;
  static made = 0;
  readonly id = Ids.next++;
  constructor() {
    Ids.made++;
  }
  static take() {
    return this.next++;
  }
  static hide() {
    return ++Ids.#hidden;
  }
  static get step() {
    return ++this.made;
  }
  static reset() {
    Ids.next = 0;
    Ids.#hidden = 0;
    Ids.made = 0;
  }
}
const Named = class Inner {
  static n = 0;
  static go() {
    return ++Inner.n;
  }
};

export default task(function f(n: number) {
  Ids.reset();
  Named.n = 0;
  const trace: number[] = [];
  for (let i = 0; i < n; i++) trace.push(new Ids().id, Ids.take(), Ids.hide(), Ids.made, Ids.step, Named.go());
  return trace;
});
export const args = [6];
