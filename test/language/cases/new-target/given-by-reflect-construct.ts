import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class A {
  readonly name: string;
  constructor() { this.name = new.target.name; }
  hello(): string { return 'A'; }
}
class B {
  hello(): string { return 'B'; }
}
export default task(function f() {
  const trace: unknown[] = [];
  const made = Reflect.construct(A, [], B) as any;
  for (let i = 0; i < +'2'; i++) say(trace, made.name + made.hello());
  return [trace, made instanceof A, made instanceof B];
});
export const args = [];
