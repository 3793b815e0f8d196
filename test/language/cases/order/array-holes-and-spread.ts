import { task } from 'mgr-scheduler';

function two(trace: string[], name: string): string[] {
  for (let i = 0; i < +'2'; i++) trace.push(name);
  return [name, name + name];
}
export default task(function f() {
  const trace: string[] = [];
  // biome-ignore lint: the hole is the point
  const value = [0, , ...two(trace, 'a'), trace.length, ...two(trace, 'b'), , ...'xy'];
  return { value, n: value.length, trace };
});
export const args = [];
