import { task } from 'mgr-scheduler';

export default task(function f(text: string) {
  const out: string[] = [];
  for (const c of text) out.push(c + c.length);
  return out;
});
export const args = ['aé😀\ud800z𝄞'];
