import { task } from 'mgr-scheduler';

function word(trace: string[], w: string): string {
  for (let i = 0; i < +'2'; i++) trace.push(w);
  return w.toUpperCase();
}
export default task(function f() {
  const trace: string[] = [];
  const value = `<${word(trace, 'a')}|${trace.length}|${word(trace, 'b')}|${trace.length}>`;
  return { value, trace };
});
export const args = [];
