import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  let x = 1;
  const list = [1];
  const change = (): string => { x = 2; list.push(2); return say(trace, 'c'); };
  const plain = `${x}${list}${change()}${x}${list}`;
  const tagged = ((_s: TemplateStringsArray, ...v: unknown[]) => v)`${x}${list}${change()}${x}${list}`;
  return [plain, tagged.length, tagged[0], String(tagged[1]), tagged[1] === tagged[4], trace];
});
export const args = [];
