import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: string[] = [];
  const o = {
    get a() {
      trace.push('get');
      return 1 as number | null;
    },
    set a(x: number | null) {
      trace.push('set ' + x);
    },
  };
  for (let i = 0; i < +'2'; i++) {
    o.a ||= 5;
    o.a ??= 6;
    o.a &&= 7;
  }
  return trace;
});
export const args = [];
