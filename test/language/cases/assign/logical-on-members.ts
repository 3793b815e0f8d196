import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const o: any = { a: 0, b: 1, c: null, d: 0 };
  const results = [
    (say(trace, 'o', o)[say(trace, 'ka', 'a')] ||= say(trace, 'va', 5)),
    (say(trace, 'o', o)[say(trace, 'kb', 'b')] ||= say(trace, 'vb', 5)),
    (o[say(trace, 'kc', 'c')] ??= say(trace, 'vc', 5)),
    (o[say(trace, 'kd', 'd')] ??= say(trace, 'vd', 5)),
    (o.b &&= say(trace, 'vb2', 9)),
    (o.z &&= say(trace, 'vz', 9)),
  ];
  return { results, o, trace };
});
export const args = [];
