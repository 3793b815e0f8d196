import { task } from 'mgr-scheduler';

function a(n: number, out: string): string {
  return n <= 0 ? out : b(n - 1, out + 'a');
}
function b(n: number, out: string): string {
  let more = '';
  for (let i = 0; i < +'2'; i++) more += 'b';
  return n <= 0 ? out : c(n - 1, out + more) + '!';
}
function c(n: number, out: string): string {
  const rest = a(n - 1, out + 'c');
  return rest + n;
}
export default task(function f(n: number) {
  return a(n, '');
});
export const args = [10];
