import { task } from 'mgr-scheduler';

const limit = 5;
const words = ['a', 'b', 'c'];
const table = { x: 1, y: { z: 2 } };
export default task(function f() {
  const out: unknown[] = [];
  for (let i = 0; i < limit; i++) out.push(words[i % words.length], table.x + table.y.z * i);
  return out;
});
export const args = [];
