import { task } from 'mgr-scheduler';

enum Color {
  Red,
  Green = 5,
  Blue,
}
export default task(function f() {
  const out: unknown[] = [];
  for (const c of [Color.Red, Color.Green, Color.Blue]) out.push(c, Color[c]);
  return out;
});
export const args = [];
