import { task } from 'mgr-scheduler';

class Emitter {
  #handlers = new Map<string | symbol, Set<{ fn: Function; once: boolean }>>();
  static readonly any = Symbol('any');

  on(name: string | symbol, fn: Function, { once = false } = {}) {
    const entry = { fn, once };
    (this.#handlers.get(name) ?? this.#handlers.set(name, new Set()).get(name)!).add(entry);
    return () => void this.#handlers.get(name)?.delete(entry);
  }
  once(name: string, fn: Function) { return this.on(name, fn, { once: true }); }
  off(name: string, fn?: Function) {
    const set = this.#handlers.get(name);
    if (!set) return 0;
    let gone = 0;
    for (const entry of set) if (!fn || entry.fn === fn) { set.delete(entry); gone++; }
    return gone;
  }
  emit(name: string, ...data: unknown[]): unknown[] {
    const results: unknown[] = [];
    const failures: Error[] = [];
    for (const entry of [...(this.#handlers.get(name) ?? []), ...(this.#handlers.get(Emitter.any) ?? [])]) {
      if (entry.once) this.#handlers.get(name)?.delete(entry);
      try {
        results.push(entry.fn.apply(this, data));
      } catch (error) {
        failures.push(error as Error);
      }
    }
    if (failures.length === 1) throw failures[0];
    if (failures.length) throw new AggregateError(failures, `${failures.length} handlers of ${name} failed`);
    return results;
  }
  listenerCount(name: string) { return this.#handlers.get(name)?.size ?? 0; }
}

class Store2 extends Emitter {
  private state: Record<string, number> = {};
  update(key: string, by: number) {
    const before = this.state[key] ?? 0;
    for (let i = 0; i < Math.abs(by); i++) this.state[key] = (this.state[key] ?? 0) + Math.sign(by);
    this.emit('change', key, before, this.state[key]);
    if (this.state[key]! < 0) this.emit('negative', key);
    return this;
  }
  get snapshot() { return { ...this.state }; }
}

export default task(function emitter(updates: [string, number][]) {
  const store = new Store2();
  const log: string[] = [];
  const off = store.on('change', function (this: Store2, key: string, a: number, b: number) { log.push(`${key}:${a}->${b}${this === store ? '' : '?'}`); if (b === 3) this.update('bonus', 1); });
  store.once('change', () => log.push('first'));
  store.on(Emitter.any, (...data: unknown[]) => { log.push(`any ${data.length}`); });
  store.on('negative', (key: string) => { throw new RangeError(`${key} is below zero`); });
  const broken = () => { throw new Error('broken'); };
  for (const [i, [key, by]] of updates.entries()) {
    if (i === 2) store.on('negative', broken);
    if (i === 4) off();
    try {
      store.update(key, by);
    } catch (error) {
      log.push(error instanceof AggregateError ? `${error.message}: ${error.errors.map((e: Error) => e.message)}` : (error as Error).message);
    }
  }
  return { log, state: store.snapshot, counts: [store.listenerCount('change'), store.listenerCount('negative'), store.off('negative', broken), store.off('negative'), store.off('x')] };
});
export const args = [[['a', 3], ['b', -1], ['b', -1], ['a', -1], ['a', 5]]];
