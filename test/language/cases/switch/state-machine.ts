import { task } from 'mgr-scheduler';

export default task(function tokens(text: string) {
  const out: string[] = [];
  let state = 'start';
  let word = '';
  for (let i = 0; i <= text.length; i++) {
    const c = text[i] ?? ' ';
    switch (state) {
      case 'start':
        if (c === ' ') break;
        state = c >= '0' && c <= '9' ? 'number' : 'word';
        word = c;
        break;
      case 'number':
        if (c >= '0' && c <= '9') {
          word += c;
          break;
        }
        out.push('n:' + word);
        state = 'start';
        i--;
        break;
      case 'word':
        if (c !== ' ' && !(c >= '0' && c <= '9')) {
          word += c;
          continue;
        }
        out.push('w:' + word);
        state = 'start';
        i--;
    }
  }
  return out;
});
export const args = ['let x 12ab 7 yz'];
