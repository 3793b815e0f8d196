import { task } from 'mgr-scheduler';

function key(trace: string[], k: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(k);
  return k;
}
export default task(function f(bag: any) {
  const trace: string[] = [];
  const { [key(trace, 'a')]: a, [key(trace, 'b')]: b = key(trace, 'default'), ...rest } = bag;
  return { a, b, rest, trace };
});
export const args = [{ a: 1, c: 3 }];
