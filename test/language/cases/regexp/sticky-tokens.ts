import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f(text: string) {
  const trace: unknown[] = [];
  const kinds: [string, RegExp][] = [['number', /\d+/y], ['space', /\s+/y], ['name', /[a-z]+/y]];
  let at = 0;
  const tokens: string[] = [];
  scan: while (at < text.length) {
    for (const [kind, re] of kinds) { re.lastIndex = at; if (re.test(text)) { tokens.push(`${kind}:${text.slice(at, re.lastIndex)}`); at = say(trace, re.lastIndex); continue scan; } }
    throw new SyntaxError(`at ${at}`);
  }
  return [tokens, trace, kinds.map(([, re]) => re.lastIndex)];
});
export const args = ['ab 12 c3'];
