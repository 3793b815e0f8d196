import { task } from 'mgr-scheduler';

function say(trace: string[], name: string, value: any): any {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return value;
}
export default task(function f() {
  const trace: string[] = [];
  const none: any = null;
  const some: any = { go: (x: number) => x * 2, list: [[5]] };
  const value = [
    none?.go(say(trace, 'never 1', 1)),
    none?.[say(trace, 'never 2', 'k')].x.y,
    some?.go(say(trace, 'a', 4)),
    some.stop?.(say(trace, 'never 3', 1)),
    some?.list[say(trace, 'b', 0)]?.[say(trace, 'c', 0)],
    some?.list[say(trace, 'd', 3)]?.[say(trace, 'never 4', 0)],
  ];
  return { value, trace };
});
export const args = [];
