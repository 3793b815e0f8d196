import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  const tools = { add: (a: number, b: number) => a + b, parse: parseInt, list: [Math.sqrt] };
  let s = 0;
  for (let i = 0; i < n; i++) s = tools.add(s, tools.parse('1' + i, 10)) + tools.list[0]!(i * i);
  return s;
});
export const args = [4];
