import { task } from 'mgr-scheduler';

export default task(function f() {
  const all = [0n, 1n, -1n, 2n ** 31n, -(2n ** 31n), 2n ** 53n, 2n ** 63n - 1n, 2n ** 63n, -(2n ** 63n), -(2n ** 63n) - 1n, 2n ** 64n, 10n ** 50n];
  const out: bigint[] = [];
  for (const x of all) {
    let kept = x;
    for (let i = 0; i < +'2'; i++) out.push(kept + 1n, -kept);
  }
  return out;
});
export const args = [];
