import { task } from 'mgr-scheduler';

// Without a loop of its own, but as deep and as long as it likes: it can leave.
function walk(n: number): number {
  return n === 0 ? 1 : [1, 2].map((x) => walk(n - 1) + x).reduce((a, b) => a + b);
}

function depth(n: number): number {
  return [n].some((x) => x > 0 && depth(x - 1) > 0) ? n : 1;
}

export default task(function f() {
  return [walk(5), depth(40)];
});
export const args = [];
