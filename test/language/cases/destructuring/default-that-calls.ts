import { task } from 'mgr-scheduler';

function make(trace: string[], name: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(name + i);
  return name.toUpperCase();
}
export default task(function f(list: any[]) {
  const trace: string[] = [];
  const out: string[] = [];
  for (const one of list) {
    const { a = make(trace, 'a'), b = make(trace, 'b' + a) } = one;
    out.push(a + b);
  }
  return { out, trace };
});
export const args = [[{}, { a: '1' }, { b: '2' }, { a: '3', b: '4' }]];
