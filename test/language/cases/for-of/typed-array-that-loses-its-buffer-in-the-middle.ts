import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
function lose(view: Uint8Array): void {
  structuredClone(view.buffer, { transfer: [view.buffer] });
}
function walk(trace: unknown[], view: Uint8Array, when: number, way: string): string {
  for (const x of view) {
    say(trace, x);
    if (x !== when) continue;
    lose(view);
    // Who goes before the next item is asked for notices nothing.
    if (way === 'break') break;
    if (way === 'return') return 'returned';
  }
  return 'ended';
}
export default task(function f() {
  const trace: unknown[] = [];
  for (const way of ['on', 'break', 'return']) {
    for (const when of [1, 3, 4]) {
      try {
        say(trace, walk(trace, new Uint8Array([1, 2, 3]), when, way));
      } catch (error) {
        say(trace, [(error as Error).name, (error as Error).message]);
      }
    }
  }
  // A view that its buffer has become too short for, and one that follows it.
  for (const follows of [false, true]) {
    const buffer = new (ArrayBuffer as any)(4, { maxByteLength: 8 });
    const view = follows ? new Uint8Array(buffer) : new Uint8Array(buffer, 0, 4);
    try {
      for (const x of view) {
        say(trace, x);
        buffer.resize(2);
      }
      say(trace, 'ended');
    } catch (error) {
      say(trace, (error as Error).name);
    }
  }
  return trace;
});
export const args = [];
