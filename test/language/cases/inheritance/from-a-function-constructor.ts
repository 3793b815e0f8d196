import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function Old(this: any, name: string): void { this.name = name; }
Old.prototype.hello = function (this: any): string { let s = ''; for (const c of this.name) s += c + '.'; return s; };
class Young extends (Old as any) {
  constructor(name: string) { super(name + '!'); }
  hello(): string { return 'y' + super.hello(); }
}
export default task(function f() {
  const trace: unknown[] = [];
  const y = new (Young as any)('ab');
  say(trace, y.hello());
  return [trace, y instanceof Old, y.name];
});
export const args = [];
