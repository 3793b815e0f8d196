import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const o: any = {};
  say(trace, 'object', o)[say(trace, 'key', 'k')] = say(trace, 'value', 5);
  o.a = o.b = say(trace, 'chain', 1);
  const same = (o[say(trace, 'x', 'x')] = o[say(trace, 'y', 'y')] = say(trace, 'z', {}));
  return { o, same: same === o.x && same === o.y, trace };
});
export const args = [];
