import { task } from 'mgr-scheduler';

function slow(x: number): number {
  let s = 0;
  for (let i = 0; i <= x; i++) s += i;
  return s;
}
class Own {
  map(f: (x: number, y: string) => number): number {
    return f(3, 'own') + f.length;
  }
}
class Sub extends Array<number> {}
export default task(function f(n: number) {
  const out: unknown[] = [];
  const xs = Array.from({ length: n }, (_, i) => i);
  // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
  const holes = [3, , 1, undefined, , 2];
  let calls = 0;
  out.push(xs.map((x, i, all) => slow(x) + i + all.length));
  out.push(xs.filter((x) => slow(x) % 2));
  out.push(xs.forEach((x) => { calls += slow(x); }), calls);
  out.push(xs.reduce((s, x) => s + slow(x), 0), xs.reduce((s, x) => s + slow(x)), xs.reduceRight((s, x) => `${s}${slow(x)}`, ''));
  out.push(xs.some((x) => slow(x) > 5), xs.every((x) => slow(x) < 5), xs.find((x) => slow(x) > 2), xs.findIndex((x) => slow(x) > 2));
  out.push(xs.findLast((x) => slow(x) < 7), xs.findLastIndex((x) => slow(x) < 7), xs.flatMap((x) => [slow(x), [x]]));
  const mapped = holes.map((x) => slow(x ?? 9));
  out.push(mapped, 1 in mapped, holes.filter(() => slow(1)), holes.find((x) => slow(2) && x === undefined));
  out.push(new Own().map((x, y) => slow(x) + y.length), (new Sub(3).fill(2).map((x) => slow(x)) instanceof Sub) as boolean);
  out.push(Array.prototype.map.call({ length: 2, 0: 5, 1: 6 }, (x) => slow(x as number)), new Float64Array([1, 2.5]).map((x) => slow(x)));
  const growing = [1, 2];
  out.push(growing.map((x) => { growing.push(x); if (x > 1) growing.shift(); return slow(x); }), growing);
  out.push(xs.map((x) => xs.filter((y) => slow(y) < x).map((z) => z + slow(z) + calls)));
  try {
    ([] as number[]).reduce((a, b) => a + slow(b));
  } catch (error) {
    out.push(String(error));
  }
  try {
    (undefined as never as number[]).map((a) => slow(a));
  } catch (error) {
    out.push(String(error));
  }
  try {
    (xs as never as { x: number[] }).x.map((a) => slow(a));
  } catch (error) {
    out.push(String(error));
  }
  try {
    xs.forEach((x) => { calls += slow(x); if (x === 2) throw new RangeError(`at ${x}`); });
  } catch (error) {
    out.push(String(error), calls);
  }
  out.push(xs.map(slow), xs.map((x) => slow(x), out));
  return out;
});
export const args = [5];
