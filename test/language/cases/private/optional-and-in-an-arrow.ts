import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Chain {
  #next: Chain | null = null;
  #name: string;
  constructor(name: string, next: Chain | null) { this.#name = name; this.#next = next; }
  names(trace: unknown[]): string[] {
    const read = (one: Chain | null): string | undefined => one?.#name;
    const out: string[] = [];
    for (let at: Chain | null = this; at; at = at.#next) out.push(say(trace, read(at)!) + (at.#next?.#name ?? '.'));
    return out;
  }
}
export default task(function f() {
  const trace: unknown[] = [];
  const chain = new Chain('a', new Chain('b', new Chain('c', null)));
  return [chain.names(trace), say(trace, 'end'), trace];
});
export const args = [];
