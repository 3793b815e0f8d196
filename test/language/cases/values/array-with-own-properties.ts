import { task } from 'mgr-scheduler';

export default task(function f(text: string) {
  const match: any = /(?<word>b+)(c)?/.exec(text);
  const list: any = [1, 2];
  list.name = 'extra';
  list[-1] = 'negative';
  for (let i = 0; i < +'3'; i++) {
    list.push(match.index + i);
    match.groups.word += i;
  }
  return { list, match, index: match.index, input: match.input, groups: { ...match.groups }, keys: Object.keys(match) };
});
export const args = ['aabbbc'];
