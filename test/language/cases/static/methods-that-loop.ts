import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Tools {
  static gcd(a: number, b: number): number { while (b) [a, b] = [b, a % b]; return a; }
  static lcm(a: number, b: number): number { return (a / this.gcd(a, b)) * b; }
  static all(trace: unknown[], xs: number[]): number { let m = 1; for (const x of xs) m = Tools.lcm(m, say(trace, x)); return m; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const { gcd } = Tools;
  return [Tools.all(trace, [4, 6, 10]), gcd(84, 36), say(trace, Tools.gcd(7, 21)), trace];
});
export const args = [];
