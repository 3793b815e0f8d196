import { task } from 'mgr-scheduler';

class Adder {
  base = 10;
  add(_a: number, _b: number): string {
    let s = this.base;
    for (let i = 0; i < arguments.length; i++) s += arguments[i];
    const first = () => arguments[0];
    return `${s} ${first()} ${Object.prototype.toString.call(arguments)} ${[...arguments].length}`;
  }
}
function change(a: number): number[] {
  arguments[0] = a + 1;
  for (let i = 0; i < 3; i++) arguments[0] += arguments.length;
  return [a, arguments[0]];
}
function down(n: number, ..._rest: unknown[]): number {
  if (n === 0) return arguments.length;
  return down(n - 1, ...arguments) + 1;
}
function made(n: number): number {
  let s = 0;
  for (let i = 0; i < n; i++) s += i;
  return s;
}
function Old(this: { s: number }, n: number) {
  for (let i = 0; i < n; i++) this.s = (this.s ?? 0) + i;
  if (new.target) this.s += 1000;
}
export default task(function f(n: number) {
  const out: unknown[] = [];
  for (let i = 0; i < n; i++) {
    out.push(new Adder().add(i, 2), change(i), (change as (...all: number[]) => number[])(i, 1, 2), down(3, i), made(i));
    out.push(new (Old as never as new (n: number) => { s: number })(i).s);
    const held = { s: 1 };
    Old.call(held, i);
    out.push(held.s);
  }
  return [out, arguments.length];
});
export const args = [3];
