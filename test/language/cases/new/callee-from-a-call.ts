import { task } from 'mgr-scheduler';

function pick(name: string): any {
  const all: any[] = [Map, Set, Array];
  for (const c of all) if (c.name === name) return c;
  return Object;
}
export default task(function f() {
  return [new (pick('Map'))([[1, 2]]), new (pick('Set'))('aab'), new (pick('Array'))(2), new (pick('x'))()];
});
export const args = [];
