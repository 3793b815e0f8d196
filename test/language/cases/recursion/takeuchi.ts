import { task } from 'mgr-scheduler';

function tak(x: number, y: number, z: number): number {
  return y >= x ? z : tak(tak(x - 1, y, z), tak(y - 1, z, x), tak(z - 1, x, y));
}
export default task(function f() {
  return tak(5, 3, 1);
});
export const args = [];
