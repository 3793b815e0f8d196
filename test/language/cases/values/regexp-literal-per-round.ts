import { task } from 'mgr-scheduler';

export default task(function f(texts: string[]) {
  const out: unknown[] = [];
  for (const text of texts) {
    const digits = /\d/g;
    let n = 0;
    while (digits.test(text)) n++;
    out.push(n, digits.lastIndex);
  }
  return out;
});
export const args = [['a1b22', '333', 'none']];
