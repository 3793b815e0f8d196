import { task } from 'mgr-scheduler';

function pad(text: string, width = 8, fill = '.', left = width > 10): string {
  while (text.length < width) text = left ? fill + text : text + fill;
  return text;
}
export default task(function f() {
  return [pad('a'), pad('b', 3), pad('c', 12, '-'), pad('d', undefined, '*'), pad('e', 11, undefined, false)];
});
export const args = [];
