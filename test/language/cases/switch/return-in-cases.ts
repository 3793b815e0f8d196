import { task } from 'mgr-scheduler';

function name(n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) s += '*';
  switch (s.length) {
    case 0:
      return 'none';
    case 1:
      return 'one';
    case 2:
    case 3:
      return 'some ' + s;
  }
  return 'many';
}
export default task(function f() {
  const out: string[] = [];
  for (let i = 0; i < +'6'; i++) out.push(name(i));
  return out;
});
export const args = [];
