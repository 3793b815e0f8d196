import { task } from 'mgr-scheduler';

export default task(function f(names: string[]) {
  let out = '';
  for (let i = 0; i < names.length; i++) out += `${i}: ${names[i]}\n`;
  return out;
});
export const args = [['a', '${b}', '`c`']];
