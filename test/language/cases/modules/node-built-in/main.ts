import { task } from 'mgr-scheduler';
import { createHash } from 'node:crypto';

export default task(function f(words: string[]) {
  const out: string[] = [];
  for (const w of words) out.push(createHash('sha1').update(w).digest('hex'));
  return out;
});
export const args = [['a', 'b']];
