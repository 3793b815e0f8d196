import { task } from 'mgr-scheduler';
function say(trace: unknown[], x: unknown) { for (let i = 0; i < +'2'; i++) if (i) trace.push(x); return x as number; }
class Handlers { seen: unknown[] = []; forEach(handler: Function) { this.seen.push([handler.name, handler.length, typeof handler.prototype]); this.last = handler; } last: unknown = null; }
export default task(function f() {
  const trace: unknown[] = [];
  const list: number[] = [1, 2, 3];
  // The method is looked up before what comes with the callback is made.
  const odd = { get map() { trace.push('read map'); return (...a: unknown[]) => a.length; } };
  trace.push((odd as any).map((x: number) => say(trace, x), say(trace, 'thisArg')));
  try { (undefined as any).map((x: number) => say(trace, x), say(trace, 'never')); } catch (e) { trace.push((e as Error).name); }
  try { ({} as any).reduce((x: number, y: number) => say(trace, x + y), say(trace, 'start')); } catch (e) { trace.push((e as Error).name); }
  const proxied = new Proxy(list, { get(t, k, r) { trace.push('get ' + String(k)); return Reflect.get(t, k, r); } });
  trace.push(proxied.reduce((x, y) => say(trace, x + y), say(trace, 5)));
  // A method of that name gets the function that was written, with its name and length.
  const own = new Handlers();
  own.forEach(function named(a: number, b: number) { say(trace, a); });
  own.forEach((a: number, b = 1, ...c: number[]) => { say(trace, a); });
  trace.push(own.seen);
  trace.push(list.map(function twice(x: number) { trace.push([twice.name, twice.length, typeof twice.prototype]); return say(trace, x); }));
  // A callback's own name can't be given another value.
  try { list.forEach(function me(x: number) { say(trace, x); (me as any) = null; }); } catch (e) { trace.push((e as Error).name); }
  trace.push(list.map(function (this: any, x) { return say(trace, this === undefined ? x : this.k); }, { k: 9 } as any));
  return trace;
});
export const args = [];
