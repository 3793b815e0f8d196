import { task } from 'mgr-scheduler';

type Token<T> = { readonly name: string; readonly __type?: T };
type Factory<T> = (get: <U>(token: Token<U>) => U) => T;
const createToken = <T>(name: string): Token<T> => Object.freeze({ name });

class Container {
  private readonly made = new Map<Token<unknown>, unknown>();
  private readonly factories = new Map<Token<unknown>, { make: Factory<unknown>; scope: 'one' | 'each' }>();
  private readonly making: Token<unknown>[] = [];
  readonly created: string[] = [];
  constructor(private readonly parent: Container | null = null) {}

  bind<T>(token: Token<T>, make: Factory<T>, scope: 'one' | 'each' = 'one'): this {
    this.factories.set(token, { make, scope });
    return this;
  }
  child(): Container { return new Container(this); }

  get = <T>(token: Token<T>): T => {
    if (this.made.has(token)) return this.made.get(token) as T;
    const own = this.factories.get(token);
    if (!own) {
      if (this.parent) return this.parent.get(token);
      throw new ReferenceError(`nothing is bound to ${token.name} (needed by ${this.making.map((t) => t.name).join(' > ') || 'you'})`);
    }
    if (this.making.includes(token)) throw new Error(`cycle: ${[...this.making.slice(this.making.indexOf(token)), token].map((t) => t.name).join(' > ')}`);
    this.making.push(token);
    try {
      const value = own.make(this.get) as T;
      this.created.push(token.name);
      if (own.scope === 'one') this.made.set(token, value);
      return value;
    } finally {
      this.making.pop();
    }
  };
  dispose(): string[] {
    const closed: string[] = [];
    for (const [token, value] of [...this.made].reverse()) {
      const close = (value as { close?: () => void } | null)?.close;
      if (typeof close === 'function') { close.call(value); closed.push(token.name); }
    }
    this.made.clear();
    return closed;
  }
}

class Clock { #now = 0; tick(n = 1) { for (let i = 0; i < n; i++) this.#now++; return this.#now; } }
class Logger { lines: string[] = []; constructor(private readonly clock: Clock) {} log(text: string) { this.lines.push(`${this.clock.tick()} ${text}`); } close() { this.log('closed'); } }
class Repository { readonly rows = new Map<number, string>(); constructor(private readonly logger: Logger, readonly id: number) {} save(text: string) { this.rows.set(this.rows.size, text); this.logger.log(`repo ${this.id} saves ${text}`); return this.rows.size; } }

export default task(function container(names: string[]) {
  const clock = createToken<Clock>('clock');
  const logger = createToken<Logger>('logger');
  const repository = createToken<Repository>('repository');
  const service = createToken<{ run(names: string[]): number }>('service');
  const broken = createToken<unknown>('broken');
  const loop = createToken<unknown>('loop');
  let ids = 0;
  const root = new Container()
    .bind(clock, () => new Clock())
    .bind(logger, (get) => new Logger(get(clock)))
    .bind(repository, (get) => new Repository(get(logger), ++ids), 'each')
    .bind(service, (get) => ({ run(all) { const repo = get(repository); let n = 0; for (const name of all) n += repo.save(name); return n; } }))
    .bind(broken, (get) => [get(clock), get(createToken('nothing'))])
    .bind(loop, (get) => get(loop));
  const child = root.child().bind(clock, () => Object.assign(new Clock(), { mine: true }));
  const failures: string[] = [];
  for (const token of [broken, loop, createToken('unknown')]) {
    try { root.get(token); } catch (error) { failures.push((error as Error).message); }
  }
  const sums: number[] = [];
  for (let i = 0; i < names.length; i++) sums.push(root.get(service).run(names.slice(i)));
  const { lines } = child.get(logger);
  return { sums, failures, created: root.created, same: child.get(clock) !== root.get(clock), each: root.get(repository) !== root.get(repository), closed: root.dispose(), lines };
});
export const args = [['a', 'b', 'c']];
