import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const splitter: any = { [Symbol.split](text: string, limit: number) { let s = ''; for (const c of text) s += c + '.'; return [s, limit]; } };
  const matcher: any = { [Symbol.match]: (text: string) => ['matched ' + text], [Symbol.search]: () => -7, [Symbol.replace]: (text: string, by: string) => `${by}${text}` };
  say(trace, 'start');
  return ['ab'.split(splitter, say(trace, 3)), 'ab'.match(matcher), 'ab'.search(matcher), 'ab'.replace(matcher, say(trace, 'x')), trace];
});
export const args = [];
