import { task } from 'mgr-scheduler';

export default task(function f(bag: Record<string, number>) {
  const state = { key: '' };
  let out = '';
  for (state.key in bag) out += state.key;
  for (var v in bag) out += v;
  let o: string;
  for (o in bag) out += o;
  return { out, state, v };
});
export const args = [{ p: 1, q: 2 }];
