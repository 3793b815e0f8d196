import { task } from 'mgr-scheduler';

function say(trace: string[], name: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return name;
}
export default task(function f() {
  const trace: string[] = [];
  const list = [say(trace, 'a'), trace.length, say(trace, 'b'), trace.length];
  const bag = { p: say(trace, 'c'), n: trace.length, [say(trace, 'key')]: say(trace, 'd'), q: trace.length, list };
  return { list, bag, trace };
});
export const args = [];
