import { task } from 'mgr-scheduler';

export default task(function f() {
  const trace: number[] = [];
  for (let i = 0; i < +'3'; i++) {
    switch (trace.push(i)) {
    }
    switch (i) {
      default:
        trace.push(i * 10);
    }
  }
  return trace;
});
export const args = [];
