import { task } from 'mgr-scheduler';

export default task(function f(a: string, b: string) {
  let short = 'ab';
  let eight = '12345678';
  let nine = '123456789';
  let empty = '';
  let accents = 'éüñÿ';
  let wide = '日本語';
  let astral = '😀𝄞';
  let lone = '\ud83d';
  let lone2 = '\udc00x';
  let zero = 'a\0b';
  for (let i = 0; i < +'3'; i++) {
    short += i; eight += i; nine += i; empty += ''; accents += 'é'; wide += '語'; astral += '😀'; lone += '\ud83d'; lone2 += '\udc00'; zero += '\0';
    a += b;
  }
  return { a, b, short, eight, nine, empty, accents, wide, astral, lone, lone2, zero };
});
export const args = ['x', '\u00ff\u0100'];
