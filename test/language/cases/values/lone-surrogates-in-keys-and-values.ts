import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const o: any = { [text]: text + '\udc00', ['\ud800']: 1 };
  const m = new Map([[text, text.length]]);
  say(trace, text.charCodeAt(0));
  return [Object.keys(o).map((k) => k.charCodeAt(0)), o[text].length, o[text].codePointAt(0), m.get('\ud83d'), (text as any).isWellFormed?.() ?? false, trace];
});
export const args = ['\ud83d'];
