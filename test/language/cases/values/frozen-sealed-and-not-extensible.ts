import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const frozen: any = Object.freeze({ a: 1, list: [1] });
  const sealed: any = Object.seal({ a: 1 });
  const fixed: any = Object.preventExtensions({ a: 1 });
  const results: string[] = [];
  say(trace, 'moved');
  for (const [o, go] of [[frozen, (x: any) => (x.a = 2)], [sealed, (x: any) => delete x.a], [fixed, (x: any) => (x.b = 1)], [sealed, (x: any) => (x.a = 3)], [frozen, (x: any) => x.list.push(2)]] as [any, (x: any) => unknown][]) {
    try { say(trace, go(o)); results.push('fine'); } catch (error) { results.push((error as Error).name); }
  }
  return [results, Object.isFrozen(frozen), Object.isSealed(sealed), Object.isExtensible(fixed), trace];
});
export const args = [];
