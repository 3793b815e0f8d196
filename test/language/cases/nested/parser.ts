import { task } from 'mgr-scheduler';

export default task(function evaluate(text: string) {
  let at = 0;
  function expression(): number {
    let value = term();
    while (text[at] === '+' || text[at] === '-') {
      if (text[at++] === '+') value += term();
      else value -= term();
    }
    return value;
  }
  function term(): number {
    let value = factor();
    while (text[at] === '*' || text[at] === '/') value = text[at++] === '*' ? value * factor() : value / factor();
    return value;
  }
  function factor(): number {
    if (text[at] === '(') {
      at++;
      const value = expression();
      at++;
      return value;
    }
    let digits = '';
    while (at < text.length && text[at]! >= '0' && text[at]! <= '9') digits += text[at++];
    return Number(digits);
  }
  return expression();
});
export const args = ['2*(3+4)-10/(1+1)*(7-5)'];
