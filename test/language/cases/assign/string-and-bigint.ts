import { task } from 'mgr-scheduler';

function part(n: number): string {
  let s = '';
  for (let i = 0; i < n; i++) s += n;
  return s;
}
function big(n: number): bigint {
  let s = 1n;
  for (let i = 0; i < n; i++) s *= 1000n;
  return s;
}
export default task(function f() {
  let s = 'x';
  let b = 1n;
  for (let i = 1; i < +'4'; i++) {
    s += part(i) + s.length;
    b = b * big(i) + b;
    b -= big(1);
  }
  return { s, b };
});
export const args = [];
