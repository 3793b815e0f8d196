import { task } from 'mgr-scheduler';

class Odd extends Set<number> {
  override values(): never {
    throw new Error('not asked for');
  }
  override get size(): never {
    throw new Error('not asked for');
  }
}

/** Every way out: the iterator of a Set has no `return`, unless somebody gives it one. */
function first(list: Iterable<unknown>, log: unknown[]): unknown {
  for (const one of list) {
    for (let i = 0; i < 3; i++) log.push(i);
    return one;
  }
  return 'none';
}

function all(list: Iterable<unknown>): unknown[] {
  const out = [];
  for (const one of list) out.push(one);
  return out;
}

export default task(function f(n: number) {
  const log: unknown[] = [];
  const prototype = Object.getPrototypeOf(new Set().values());
  const { next } = prototype;
  log.push(all(new Odd([1, n])), first(new Odd([n]), log), all(new Set()), all(new Map()));
  prototype.next = function (this: Iterator<number>) {
    log.push('next');
    return Reflect.apply(next, this, []);
  };
  try {
    log.push(all(new Set([n])));
  } finally {
    prototype.next = next;
  }
  prototype.return = () => {
    log.push('return');
    return {};
  };
  try {
    log.push(first(new Set([n]), log), all(new Set([n])));
  } finally {
    delete prototype.return;
  }
  try {
    for (const one of new Proxy(new Map([[1, n]]), {})) log.push(one);
  } catch (error) {
    log.push((error as Error).name);
  }
  const own = new Map([[1, 2]]);
  own[Symbol.iterator] = () => new Map([[3, n]]).entries();
  log.push(all(own), all(new Map([[n, n]]).values()));
  return log;
});
export const args = [4];
