import { task } from 'mgr-scheduler';

export default task(function f(text: string) {
  let n = 0;
  for (let i = 0; i < +'2'; i++) text = text.replace(/[aeiou]/g, (v) => (n++ % 2 ? v.toUpperCase() : '_'));
  return { text, n };
});
export const args = ['the quick brown fox'];
