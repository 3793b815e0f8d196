import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const pair = /(\w+)=(\d+)/g;
  const out: Record<string, number> = {};
  for (let m = pair.exec(text); m; m = pair.exec(text)) { out[m[1]!] = Number(m[2]); say(trace, pair.lastIndex); }
  return [out, pair.lastIndex, trace];
});
export const args = ['a=1, bb=22 ; c=333'];
