import { task } from 'mgr-scheduler';
import { Base } from './base.ts';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Derived extends Base {
  override add(part: string): this { for (let i = 0; i < +'2'; i++) super.add(part + i); return this; }
  override text(): string { return `<${super.text()}>`; }
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const one of [Base.of('b'), Derived.of('d')]) say(trace, one.add('x').text());
  return trace;
});
export const args = [];
