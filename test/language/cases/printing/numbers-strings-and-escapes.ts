import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const t = <T>(x: T): T => say(trace, x);
  const numbers = [t(0x1f), 0b101, 0o17, 1_000, .5, 5., 1e21, 5e-7, 0xffffffffffff, 12345678901234567890, 1n, 0xffn, -0, 1..toString(), (1).toFixed(1), 1.0.toFixed(1)];
  const strings = [t('a\'b"c`d'), "x\ny\tz\\", '\u{1f600}\ud83d', '\x41\u0041\0', 'line\
continued', '\u2028|\u2029', `t${'`'}\`\${x}\n${t(1)}\u0041`, String.raw`\n\u0041${2}`, '</script>', '//', '/*'];
  return [numbers, strings.map((s) => [...s].map((c) => c.codePointAt(0)!.toString(16)).join(' ')), trace.length];
});
export const args = [];
