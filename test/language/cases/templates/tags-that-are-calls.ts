import { task } from 'mgr-scheduler';

class Box {
  x: unknown[];
  constructor(...x: unknown[]) {
    this.x = x;
  }
}

export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => {
    trace.push(x);
    return x;
  };
  function g<T>(x: T): T {
    for (let i = 0; i < +'2'; i++) if (i > 0) trace.push(`g ${String(x)}`);
    return x;
  }
  const tag = (first: TemplateStringsArray) => (second: TemplateStringsArray, ...values: unknown[]) => [first[0], second[0], values];
  const classOf = (_strings: TemplateStringsArray) => Box;
  const choose = (n: number) => (g(n) > 1 ? tag : () => () => 'other');
  return [tag`a``b${g(1)}`, choose(1)`c``d`, choose(2)`e``f${g(3)}`, new (classOf`g`)(g(4)).x, new classOf`h`().x, trace];
});
export const args = [];
