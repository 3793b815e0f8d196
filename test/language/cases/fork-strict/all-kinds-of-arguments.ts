import { fork, join, task } from 'mgr-scheduler';

function show(...all: unknown[]): unknown[] {
  const out: unknown[] = [];
  for (const one of all) out.push(typeof one, one);
  return out;
}

export default task(function f(n: number, text: string) {
  const a = fork(show, n, text, null, undefined, true, 5n, n * 2, [n, { x: text }]);
  const b = fork(show, -0, `${text}!`, [], {}, !n, -1n, n > 1, new Date(5));
  return [join(a), join(b)];
});
export const args = [3, 'text that is long enough'];
