import { task } from 'mgr-scheduler';

function key(trace: string[], k: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(k);
  return k;
}
export default task(function f() {
  const trace: string[] = [];
  const o: any = { a: 1, b: '5', c: 2n };
  const value = [o[key(trace, 'a')]++, ++o[key(trace, 'a')], o[key(trace, 'b')]++, --o[key(trace, 'c')], o[key(trace, 'd')]++];
  return { value, o, trace };
});
export const args = [];
