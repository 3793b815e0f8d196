import { task } from 'mgr-scheduler';

export default task(function f(n: number) {
  let rope = '';
  const base = 'the quick brown fox jumps over the lazy dog';
  let slice = base.slice(4, 30);
  for (let i = 0; i < n; i++) {
    rope += base + i;
    slice = slice.slice(1) + slice[0];
  }
  return { rope, slice };
});
export const args = [6];
