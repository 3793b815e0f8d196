import { task } from 'mgr-scheduler';

function low(n: number): number {
  for (let i = 0; i < n; i++) if (i === 1) throw Object.assign(new TypeError('low'), { code: 'E_LOW', at: { i } });
  return n;
}
export default task(function f(n: number) {
  const cause = new RangeError('made here', { cause: 'text' });
  for (let i = 0; i < +'2'; i++) {
    if (i === 1) throw Object.assign(new Error('top', { cause }), { code: 42, list: [1, cause] });
  }
  return low(n);
});
export const args = [3];
