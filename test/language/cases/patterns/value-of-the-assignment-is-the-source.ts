import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let a: any, b: any;
  const source = [say(trace, 1), say(trace, 2)];
  const whole = ([a, b = say(trace, 'never')] = source);
  const object = { a: 3 };
  const same = ({ a, b = say(trace, 'default') } = object as any);
  return [a, b, whole === source, same === object, trace];
});
export const args = [];
