import { task } from 'mgr-scheduler';

export default task(function f(depth: number) {
  let o: any = { end: true };
  for (let i = 0; i < depth; i++) o = i % 2 ? [o, i] : { o, i };
  return o;
});
export const args = [60];
