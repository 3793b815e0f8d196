import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
type Constructor<T = object> = new (...args: any[]) => T;
const Walks = <B extends Constructor>(Base: B) => class extends Base { walked = 0; walk(n: number): number { for (let i = 0; i < n; i++) this.walked++; return this.walked; } };
const Talks = <B extends Constructor<{ walk(n: number): number }>>(Base: B) => class extends Base { talk(n: number): string { const steps = this.walk(n); let s = ''; for (let i = 0; i < steps; i++) s += 'la'; return s; } };
class Animal { constructor(readonly name: string) {} }
class Person extends Talks(Walks(Animal)) {}
export default task(function f() {
  const trace: unknown[] = [];
  const p = new Person('Ann');
  say(trace, p.talk(2));
  say(trace, p.talk(1));
  return [trace, p.name, p.walked, p instanceof Animal];
});
export const args = [];
