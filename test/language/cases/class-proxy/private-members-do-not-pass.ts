import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Vault { #gold = 5; count(): number { let n = 0; for (let i = 0; i < +'2'; i++) n += this.#gold; return n; } }
export default task(function f() {
  const trace: unknown[] = [];
  const vault = new Vault();
  const proxy = new Proxy(vault, {});
  try { say(trace, proxy.count()); } catch (error) { say(trace, (error as Error).name); }
  say(trace, vault.count());
  return trace;
});
export const args = [];
