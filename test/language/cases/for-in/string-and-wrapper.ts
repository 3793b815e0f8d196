import { task } from 'mgr-scheduler';

export default task(function f(text: any) {
  const out: string[] = [];
  for (const i in text) out.push(i + text[i]);
  for (const i in Object(text)) out.push(i);
  for (const i in 5 as any) out.push('never' + i);
  for (const i in new Uint8Array(3)) out.push('u' + i);
  return out;
});
export const args = ['xyz'];
