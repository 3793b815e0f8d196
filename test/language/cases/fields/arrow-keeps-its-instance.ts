import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
class Button {
  clicks = 0;
  onClick = (by: number): number => {
    for (let i = 0; i < by; i++) this.clicks++;
    return this.clicks;
  };
}
export default task(function f() {
  const trace: unknown[] = [];
  const a = new Button();
  const b = new Button();
  const { onClick } = a;
  const other = { clicks: 1000, onClick: b.onClick };
  return [onClick(say(trace, 2)), other.onClick(3), onClick.call(b, 1), a.clicks, b.clicks, other.clicks, trace];
});
export const args = [];
