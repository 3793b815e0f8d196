import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(rows: number[][]) {
  const trace: unknown[] = [];
  const out = rows.map((row, y) => {
    let found = -1;
    outer: for (let i = 0; i < row.length; i++) {
      for (const other of rows[(y + 1) % rows.length]!) {
        if (other === row[i]) { found = say(trace, i); break outer; }
        if (other > 50) continue outer;
      }
      if (i > 5) return 'long';
    }
    switch (found) { case -1: return 'none'; case 0: trace.push('first'); default: return `at ${found}`; }
  });
  return [out, trace];
});
export const args = [[[1, 2, 3], [9, 3], [99, 9], [4, 99]]];
