import { task } from 'mgr-scheduler';

const rounds = 3;
const size = { w: 2, h: 3 };
export default task(function f() {
  let out = '';
  for (let i = 0; i < rounds; i++) out += i;
  for (let y = 0; y < size.h; y++) for (let x = 0; x < size.w; x++) out += `${x}${y} `;
  return out;
});
export const args = [];
