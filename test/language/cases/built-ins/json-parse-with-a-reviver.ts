import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const order: string[] = [];
  const out = JSON.parse(text, function (this: any, key, value) { order.push(key); if (key === 'drop') return undefined; if (typeof value === 'string' && value.endsWith('n')) return BigInt(value.slice(0, -1)); return value; });
  for (const key of order) say(trace, key);
  let thrown = '';
  try { JSON.parse(text + '}'); } catch (error) { thrown = (error as Error).name; }
  return [out, trace, thrown];
});
export const args = ['{"a":{"b":"12n","drop":1},"list":[1,{"x":null}]}'];
