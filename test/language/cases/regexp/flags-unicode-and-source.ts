import { task } from 'mgr-scheduler';

/** Leaves, then notes that it was here. */
function say<T>(trace: unknown[], x: T): T {
  for (let i = 0; i < +'2'; i++) if (i) trace.push(x);
  return x;
}
export default task(function f() {
  const trace: unknown[] = [];
  const re = new RegExp('^.$', 'su');
  const made = new RegExp(say(trace, '\\/a\\n'), 'gimy');
  say(trace, re.source);
  return [re.test('\u{1f600}'), /^.$/.test('\u{1f600}'), made.flags, made.source, String(made), new RegExp(re, 'g').flags, /(?<=\$)\d+/.exec('a$42')![0], trace];
});
export const args = [];
